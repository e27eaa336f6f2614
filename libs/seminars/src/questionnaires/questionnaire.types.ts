import type { IsoDate } from '@banso/japan';

/** overall 満足度 (1–5), score 5段階, choice 一つ選ぶ, text 自由記述. */
export const QUESTION_KINDS = ['overall', 'score', 'choice', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question as staff write it. */
export interface QuestionFields {
  kind: QuestionKind;
  text: string;
  /** An answer without it is not taken. 満足度 always is. */
  required?: boolean;
  /** Of a `choice`, what there is to choose from; of no other kind. */
  choices?: string[];
}

/**
 * A question as it is kept. `key` names its answer: `overall` for 満足度, `q1`, `q2` … for the others in their order, and
 * `q1-2` … once they were worded anew: an answer to one question is never read as one to another.
 */
export interface Question extends Required<QuestionFields> {
  key: string;
}

/** What was answered, by the keys of the questions: 1–5, or words. What was left out is not in it. */
export type Answers = Readonly<Record<string, number | string>>;

/** by-date: as the days say; open: taken before the first day too; closed: by staff, whatever the days say. */
export const INTAKES = ['by-date', 'open', 'closed'] as const;
export type Intake = (typeof INTAKES)[number];

/** not-yet 受付前, open 受付中, closed 受付終了. */
export const QUESTIONNAIRE_STATES = ['not-yet', 'open', 'closed'] as const;
export type QuestionnaireState = (typeof QUESTIONNAIRE_STATES)[number];

/** What decides whether answers are taken. */
export interface QuestionnaireWindow {
  intake: Intake;
  /** So many days after the event's last day, that day's end included. */
  daysOpen: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** 中止になった催事. */
  eventCancelled: boolean;
}

/** The questionnaire of an event as staff see it. */
export interface Questionnaire extends QuestionnaireWindow {
  /** Opens the form to whoever holds it. */
  code: string;
  /** The chamber's code, which the address of the form begins with. */
  chamberCode: string;
  questions: Question[];
  /** Counts the sets of questions that it has asked. */
  revision: number;
  /** Whether an answer counts: the questions then stay as they are. */
  answered: boolean;
  /** Whether an answer came, those that were left out of every figure among them. */
  received: boolean;
  state: QuestionnaireState;
  /** The last day on which answers are taken, in Japan. */
  lastDay: IsoDate;
  version: number;
  updatedAt: Date;
}

/** What staff may change; what is left out stays as it is. */
export interface QuestionnaireChanges {
  questions?: QuestionFields[];
  intake?: Intake;
  daysOpen?: number;
}

/** How often each answer was given to a question of which answers can be counted. */
export interface QuestionResult {
  question: Question;
  /** Who answered this question. */
  answered: number;
  /** Of a score: the mean over all who answered it; null of nobody, and of other kinds. */
  mean: number | null;
  /** Of a score 5 down to 1, of a choice in the order of its choices; of a text nothing. */
  distribution: { value: string; count: number }[];
}

/** What the answers come to. Those that were voided are in none of it. */
export interface QuestionnaireResults {
  answers: number;
  /** So many answers are taken, by the people of the event. */
  mostAnswers: number;
  /** People who came to the event, each once; those who gave their sign-up back are not among them. */
  attendees: number;
  /** 回収率 in percent: answers over attendees. Null where nobody came. */
  responseRate: number | null;
  /** Answers with 4 or 5 for 満足度. */
  satisfied: number;
  questions: QuestionResult[];
}

/** One answer, which names nobody. */
export interface QuestionnaireAnswer {
  id: string;
  answers: Answers;
  answeredAt: Date;
  voidedAt: Date | null;
  voidReason: string | null;
}

/** The form as those who answer see it. */
export interface PublicQuestionnaire {
  chamberName: string;
  eventTitle: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  state: QuestionnaireState;
  lastDay: IsoDate;
  revision: number;
  /** Empty unless answers are taken. */
  questions: Question[];
}
