import { fiscalYearOf, type IsoDate } from '@banso/japan';
import { feedbackSearchKey } from '@banso/voices';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { dayInFiscalYear } from './calendar';
import type { DayOfPlan, VoicesData } from './demo-data.types';

/** When the sample's voices were heard: those up to `today` of the plan that begins on `planStart`. */
interface VoicesSetting {
  planStart: IsoDate;
  today: IsoDate;
  departmentIds: ReadonlyMap<string, string>;
}

/** 目安箱, 要望活動 and 年次の実績 of seeds/demo/voices.yaml, table by table in the order in which they refer to each other. */
export function sampleVoices(data: VoicesData, setting: VoicesSetting): Record<string, Row[]> {
  const dayOf = ({ year, on }: DayOfPlan): IsoDate =>
    dayInFiscalYear(fiscalYearOf(setting.planStart) + year, on);
  const departmentOf = (code?: string): string | null =>
    (code !== undefined && setting.departmentIds.get(code)) || null;
  const past = <Told extends DayOfPlan>(told: readonly Told[]): (Told & { day: IsoDate })[] =>
    told.map((one) => ({ ...one, day: dayOf(one) })).filter(({ day }) => day <= setting.today);
  const answerOf = (answer?: string, answered?: DayOfPlan): { words: string; day: IsoDate } | null => {
    const day = answered && dayOf(answered);
    return answer !== undefined && day !== undefined && day <= setting.today ? { words: answer, day } : null;
  };
  const petitions = past(data.petitions).map((petition) => ({
    ...petition,
    id: fixedId(`petition/${petition.addressee}/${petition.day}`),
  }));
  return {
    feedback: past(data.voices).map(({ day, channel, body, company = null, department, state, ...told }) => {
      const answer = answerOf(told.answer, told.answered);
      return {
        id: fixedId(`feedback/${day}`),
        request_key: fixedId(`feedback-request/${day}`),
        request_hash: 'sample',
        channel,
        received_on: day,
        body,
        company,
        search_key: feedbackSearchKey({ body, company }),
        consented_at: channel === 'web' ? `${day}T12:00:00+09:00` : null,
        department_id: departmentOf(department),
        state: answer ? 'answered' : (state ?? 'open'),
        answer: answer?.words ?? null,
        answered_on: answer?.day ?? null,
        note: data.note,
        created_at: `${day}T12:00:00+09:00`,
      };
    }),
    petitions: petitions.map(({ id, day, title, addressee, department }) => ({
      id,
      title,
      addressee,
      submitted_on: day,
      department_id: departmentOf(department),
      note: data.note,
      created_at: `${day}T15:00:00+09:00`,
    })),
    petition_items: petitions.flatMap(({ id, items }) =>
      items.map(({ text, state, ...told }, index) => {
        const answer = answerOf(told.answer, told.answered);
        return {
          id: fixedId(`petition-item/${id}/${index}`),
          petition_id: id,
          position: index + 1,
          text,
          answer_state: (answer && state) ?? 'unanswered',
          answer: answer?.words ?? null,
          answered_on: answer?.day ?? null,
        };
      }),
    ),
    yearly_totals: data.yearlyTotals.flatMap(({ series, entries }) =>
      past(entries).map(({ day, amount }) => ({
        id: fixedId(`yearly-total/${series}/${day}`),
        series,
        recorded_on: day,
        amount,
        note: data.note,
        created_at: `${day}T17:00:00+09:00`,
      })),
    ),
  };
}
