/** A part of a policy's key: records that agree in all of its parts are one 件. */
export type CountingKey = 'record' | 'business' | 'day' | 'advisor';

export const COUNTING_KEYS: readonly CountingKey[] = ['record', 'business', 'day', 'advisor'];

/** The policy under which the action plan's 経営指導件数 is counted, and by which lists say 「計上」. */
export const PLAN_POLICY = 'plan';

/** A version of a counting policy as people write it. Dates are inclusive. */
export interface CountingPolicyInput {
  code: string;
  name: string;
  validFrom: string;
  validTo?: string | null;
  keys: CountingKey[];
  /** Null or absent: every channel. */
  channels?: string[] | null;
  smallOnly?: boolean;
  minimumCharacters?: number;
  note?: string | null;
}

/** Any part but the code: a version stays one of its policy's. */
export type CountingPolicyChanges = Partial<Omit<CountingPolicyInput, 'code'>>;
