import type { IsoDate } from '@banso/japan';
import type { InCharge } from '@banso/staff';

/** 未回答, 実現, 一部実現, 検討中, 困難: what came of an item. */
export const PETITION_ANSWERS = ['unanswered', 'realised', 'partly', 'considering', 'difficult'] as const;
export type PetitionAnswerState = (typeof PETITION_ANSWERS)[number];

/** 要望の項目: one thing that is asked for. With an id it stays what it was, without one it is new. */
export interface PetitionItemFields {
  id?: string;
  text: string;
  /** The department that follows it up. */
  departmentId?: string | null;
}

/** What staff say of a petition. */
export interface PetitionFields extends InCharge {
  title: string;
  /** 提出先: a key of the code list `petition-addressee`. */
  addressee: string;
  submittedOn: IsoDate;
  /** In their order. */
  items: PetitionItemFields[];
  note?: string | null;
}

/** What the addressee says to an item; `unanswered` takes an answer back. */
export interface PetitionAnswer {
  state: PetitionAnswerState;
  answer?: string | null;
  answeredOn?: IsoDate | null;
}

/** An item as it is read. */
export interface PetitionItem {
  id: string;
  text: string;
  departmentId: string | null;
  departmentName: string | null;
  answerState: PetitionAnswerState;
  answer: string | null;
  answeredOn: IsoDate | null;
}

/** A petition as it is read. */
export interface PetitionDetails {
  id: string;
  title: string;
  addressee: string;
  addresseeLabel: string;
  submittedOn: IsoDate;
  departmentId: string | null;
  departmentName: string | null;
  staffId: string | null;
  staffName: string | null;
  items: PetitionItem[];
  note: string | null;
  voidedAt: Date | null;
  voidReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Petitions counted; those that are voided are left out. */
export interface PetitionTotals {
  petitions: number;
  items: number;
  /** Items by what came of them. */
  answers: Record<PetitionAnswerState, number>;
}

/** The petitions of one 年度. */
export interface PetitionYear {
  fiscalYear: number;
  /** The 年度 that have a petition, latest first. */
  years: number[];
  /** Latest first, the voided ones among them. A year holds a dozen, so it is read whole. */
  petitions: PetitionDetails[];
  total: PetitionTotals;
}
