import type { IsoDate } from '@banso/japan';

/** What a business said to a question, or what is known of its plans. */
export interface KnownAnswer {
  yes: boolean;
  /** The day on which it was so. */
  on: IsoDate;
}

/** What is known of a business, as far as conditions ask for it. Null: the record does not say. */
export interface BusinessFacts {
  industryCode: string | null;
  /** 常時使用従業員数 */
  employees: number | null;
  capitalYen: number | null;
  foundedOn: IsoDate | null;
  /** 区・町 as the record has it: its label, or words where it is in no code list. */
  district: string | null;
  /** First day of the membership that lasts today; null for who is no member. */
  memberSince: IsoDate | null;
  /** By the key of the question; plans by {@link planQuestion}. What is not there was not asked. */
  answers: Readonly<Record<string, KnownAnswer>>;
}

/** The key under which it is known whether a business has made a plan of this kind. No question of a file has a colon. */
export function planQuestion(kind: string): string {
  return `plan:${kind}`;
}
