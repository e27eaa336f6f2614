import type { IsoDate } from '@banso/japan';

/** 案内した, 関心なし, 申請した: what came of telling somebody. */
export const CALL_OUTCOMES = ['told', 'not-interested', 'applied'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Whom to put on the list, and who calls them; without a caller each business's own advisor does. */
export interface NewCalls {
  businessIds: string[];
  staffId?: string | null;
}

/** Null takes the outcome back: it waits again. */
export interface CallChanges {
  staffId?: string | null;
  outcome?: CallOutcome | null;
  contactedOn?: IsoDate | null;
  note?: string | null;
}

/** An entry of the call list. */
export interface SchemeCall {
  id: string;
  businessId: string;
  businessName: string;
  nameKana: string | null;
  corporateNumber: string | null;
  representativeName: string | null;
  district: string | null;
  phone: string | null;
  email: string | null;
  member: boolean;
  /** Whether the business is closed today: nobody need call it. */
  closed: boolean;
  staffId: string | null;
  staffName: string | null;
  outcome: CallOutcome | null;
  contactedOn: IsoDate | null;
  note: string | null;
  voidedAt: Date | null;
  voidReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface CallFilter {
  /** waiting: nobody has called yet. */
  state: 'waiting' | 'done' | 'all';
  staffId?: string;
}

export interface CallPlace {
  id: string;
}

export interface CallPage {
  items: SchemeCall[];
  /** Of the whole list, whatever the filter; withdrawn entries are left out. */
  counts: Record<'waiting' | CallOutcome, number>;
  next: CallPlace | null;
}
