import type { IsoDate } from '@banso/japan';
import type { YearlyTotalInput, YearlyTotalView } from '../../../api/types';

/** What stands in the form; the number is empty until one is typed. */
export interface YearlyTotalForm {
  series: string | null;
  recordedOn: IsoDate | null;
  amount: number | '';
  note: string;
}

/** The form of a number that is corrected. */
export function formOf({ series, recordedOn, amount, note }: YearlyTotalView): YearlyTotalForm {
  return { series, recordedOn, amount, note: note ?? '' };
}

/** What the server is sent. The form has asked before for what must not be empty. */
export function inputOf({ series, recordedOn, amount, note }: YearlyTotalForm): YearlyTotalInput {
  return {
    series: series ?? '',
    recordedOn: recordedOn ?? '',
    amount: Number(amount),
    note: note.trim() || null,
  };
}
