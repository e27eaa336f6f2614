import type { IsoDate } from '@banso/japan';
import type { SurveyRoundInput, SurveyRoundView } from '../../../api/types';

/** What stands in the form; a number is empty until one is typed. */
export interface SurveyRoundForm {
  survey: string | null;
  title: string;
  surveyedOn: IsoDate | null;
  distributed: number | '';
  returned: number | '';
  departmentId: string | null;
  staffId: string | null;
  note: string;
}

/** The form of a round that is corrected. */
export function formOf(round: SurveyRoundView): SurveyRoundForm {
  return {
    survey: round.survey,
    title: round.title,
    surveyedOn: round.surveyedOn,
    distributed: round.distributed,
    returned: round.returned,
    departmentId: round.departmentId,
    staffId: round.staffId,
    note: round.note ?? '',
  };
}

/** What the server is sent. The form has asked before for what must not be empty. */
export function inputOf(form: SurveyRoundForm): SurveyRoundInput {
  return {
    ...form,
    survey: form.survey ?? '',
    title: form.title.trim(),
    surveyedOn: form.surveyedOn ?? '',
    distributed: Number(form.distributed),
    returned: Number(form.returned),
    note: form.note.trim() || null,
  };
}
