/**
 * The scheme file as TypeScript sees it. Written beside `seeds/reference/scheme.schema.json`, which says the same to
 * editors and to people outside; `scheme-file.types.spec.ts` fails when the two drift apart.
 */

/** 制度ファイル. The whole file. */
export interface SchemeFile {
  /** Version of this file format. A file of another version is refused, never guessed at. */
  format: 1;
  /** What the scheme is, who runs it and when one can apply. */
  scheme: SchemeHeader;
  /** What a business must meet: every one of them. */
  rules: SchemeRule[];
}

/** 制度の概要. What the scheme is, who runs it and when one can apply. */
export interface SchemeHeader {
  /** The scheme's own key; it must never change once the scheme is stored. */
  key: Key;
  /** The scheme's name as people say it. */
  title: ShortText;
  /** Who runs the scheme. */
  operator: ShortText;
  /** true while this is only an example: nobody has compared it with the official notice. */
  example?: boolean;
  /** What the scheme is for, in a few sentences. */
  summary?: LongText;
  /** What one gets: rate and ceiling, in words. */
  benefit?: ShortText;
  /** Where the official notice stands. */
  website?: WebAddress;
  /** The day on which somebody last compared this file with the official notice. */
  checkedOn?: IsoDate;
  /** First day on which the scheme is there, inclusive. */
  validFrom?: IsoDate;
  /** Last day on which the scheme is there, inclusive. */
  validTo?: IsoDate;
  /** The calls of the scheme, the earliest first. Left out where one may apply at any time. */
  calls?: SchemeCall[];
}

/** 公募の回. One round in which applications are taken. */
export interface SchemeCall {
  /** What the round is called. */
  name: ShortText;
  /** First day on which one can apply; left out while it is not known. */
  opens?: IsoDate;
  /** Last day on which one can apply. */
  closes: IsoDate;
  /** Last day on which the chamber takes requests for the paper that it issues, before the call closes. */
  chamberDeadline?: IsoDate;
}

/** 要件. One thing that a business must meet. It gets a verdict and a reason of its own. */
export interface SchemeRule {
  /** The rule's own key within the scheme. */
  key: Key;
  /** What must be met, in words for staff. */
  title: ShortText;
  /** When it is met. */
  when: Condition;
  /** What staff should look at beside the condition. */
  note?: LongText;
}

/** 条件. Exactly one of the kinds below; several are joined by all or any. */
export interface Condition {
  /** Each of these must hold. */
  all?: Condition[];
  /** At least one of these must hold. */
  any?: Condition[];
  /** This must not hold. */
  not?: Condition;
  /** The business is in one of these divisions (E) or major groups ('09') of the standard classification. */
  industry?: IndustryCode[];
  /** The head count that small-business law asks about. */
  employees?: Bounds;
  /** Capital in yen. */
  capitalYen?: Bounds;
  /** The business is a 小規模事業者 by law. */
  smallBusiness?: true;
  /** The business was founded within these days. */
  foundedOn?: DayRange;
  /** Full years since the business was founded. */
  yearsInBusiness?: Years;
  /** The business stands in one of these: labels of the chamber's code list of districts, or what they begin with. */
  district?: ShortText[];
  /** The business is a member on the day of the diagnosis. */
  member?: true;
  /** The business is a member and joined within these days. */
  memberSince?: DayRange;
  /** The business is a member; full years since it joined. */
  memberYears?: Years;
  /** The business has made a plan of one of these kinds, by the keys of the code list plan-kind. */
  plan?: Key[];
  /** The business says yes to a question that no record answers. */
  answer?: Question;
}

/** 範囲. A number between two bounds, one of which may be left out. */
export interface Bounds {
  /** Lower bound, inclusive. */
  atLeast?: WholeNumber;
  /** Upper bound, inclusive. */
  atMost?: WholeNumber;
}

/** 年数. Full years on a day. */
export interface Years {
  /** At least so many full years. */
  atLeast?: WholeNumber;
  /** Fewer than so many years. */
  lessThan?: WholeNumber;
  /** The day that counts: that of the diagnosis (the default), or a day of the call that is open or comes next. */
  on?: 'today' | 'call-opens' | 'call-closes';
}

/** 期間. Days from and to, both inclusive; one may be left out. */
export interface DayRange {
  /** First day, inclusive. */
  from?: IsoDate;
  /** Last day, inclusive. */
  to?: IsoDate;
}

/** 確認事項. A question that is answered by yes or no. Schemes that ask the same one share its key and its answer. */
export interface Question {
  /** The question's own key; the answers of businesses are kept under it. */
  key: Key;
  /** What staff ask the business; yes means that the condition holds. */
  ask: ShortText;
  /** How long an answer is believed; left out where it does not age. */
  goodForMonths?: Months;
}

/** Lower-case letters, digits and hyphens. */
export type Key = string;

/** A division (one letter) or a major group (two digits, in quotes) of the Japan Standard Industrial Classification. */
export type IndustryCode = string;

/** A day as YYYY-MM-DD. */
export type IsoDate = string;

/** An address that begins with https. */
export type WebAddress = string;

/** A line of text. */
export type ShortText = string;

/** A few sentences. */
export type LongText = string;

/** One month to ten years. */
export type Months = number;

/** A whole number. */
export type WholeNumber = number;
