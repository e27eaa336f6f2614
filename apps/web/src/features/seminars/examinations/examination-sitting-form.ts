import type { IsoDate } from '@banso/japan';
import type { ExaminationSittingInput, ExaminationSittingView } from '../../../api/types';

/** What stands in the form; a number is empty until one is typed. */
export interface ExaminationSittingForm {
  examination: string | null;
  grade: string;
  examinedOn: IsoDate | null;
  examinees: number | '';
  passed: number | '';
  note: string;
}

/** The form of a sitting that is corrected. */
export function formOf(sitting: ExaminationSittingView): ExaminationSittingForm {
  return {
    examination: sitting.examination,
    grade: sitting.grade ?? '',
    examinedOn: sitting.examinedOn,
    examinees: sitting.examinees,
    passed: sitting.passed ?? '',
    note: sitting.note ?? '',
  };
}

/** What the server is sent. The form has asked before for what must not be empty. */
export function inputOf(form: ExaminationSittingForm): ExaminationSittingInput {
  return {
    examination: form.examination ?? '',
    grade: form.grade.trim() || null,
    examinedOn: form.examinedOn ?? '',
    examinees: Number(form.examinees),
    passed: form.passed === '' ? null : form.passed,
    note: form.note.trim() || null,
  };
}
