import type { IsoDate } from '@banso/japan';

/** 入会, 退会. */
export const MOVES = ['joined', 'withdrawn'] as const;
export type Move = (typeof MOVES)[number];

/** What moves are told apart by: 月, 会員種別, 部会, 退会理由. */
export const MOVE_GROUPS = ['month', 'kind', 'section', 'reason'] as const;
export type MoveGroup = (typeof MOVE_GROUPS)[number];

/** Joins and withdrawals of one part; the net is the one less the other. */
export interface MoveCount {
  group: MoveGroup;
  /** `2019-04`, or a key of a code list, or words; empty where nothing is known. */
  key: string;
  joined: number;
  withdrawn: number;
}

/** 会員の動き of one 年度. Its members at the end are those at its beginning, and who joined, less who withdrew. */
export interface MembershipMoves {
  fiscalYear: number;
  /** The 年度 in which somebody joined or withdrew, latest first. */
  years: number[];
  membersBefore: number;
  joined: number;
  withdrawn: number;
  membersAfter: number;
  counts: MoveCount[];
}

/** A join or a withdrawal behind a number. */
export interface MovedMembership {
  membershipId: string;
  businessId: string;
  businessName: string;
  /** The day of joining or of withdrawal, whichever was asked for. */
  movedOn: IsoDate;
  joinedOn: IsoDate;
  withdrawnOn: IsoDate | null;
  withdrawalReason: string | null;
  units: number;
  kind: string;
  section: string | null;
}

export interface MoveFilter {
  move: Move;
  group?: MoveGroup;
  key?: string;
}

export interface MovePlace {
  movedOn: IsoDate;
  membershipId: string;
}
