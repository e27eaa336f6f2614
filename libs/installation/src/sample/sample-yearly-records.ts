import { fiscalYearOf, type IsoDate } from '@banso/japan';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { dayInFiscalYear } from './calendar';
import type { EventsData } from './demo-data.types';

/** When the sample's rounds and sittings happened: those up to `today` of the plan that begins on `planStart`. */
interface YearlySetting {
  planStart: IsoDate;
  today: IsoDate;
  departmentIds: ReadonlyMap<string, string>;
}

/** 調査 of seeds/demo/events.yaml. */
export function sampleSurveyRounds({ surveys, note }: EventsData, setting: YearlySetting): Row[] {
  return surveys.flatMap(({ survey, title, department, rounds }) =>
    rounds
      .map(({ year, on, returned, distributed }) => ({
        day: dayOf(setting, year, on),
        returned,
        distributed,
      }))
      .filter(({ day }) => day <= setting.today)
      .map(({ day, returned, distributed }) => ({
        id: fixedId(`survey/${survey}/${day}`),
        survey,
        title,
        surveyed_on: day,
        distributed,
        returned,
        department_id: setting.departmentIds.get(department) ?? null,
        note,
        created_at: `${day}T17:00:00+09:00`,
      })),
  );
}

/** 検定 of seeds/demo/events.yaml. */
export function sampleExaminations({ examinations, note }: EventsData, setting: YearlySetting): Row[] {
  return examinations
    .map(({ examination, year, on, examinees }) => ({
      examination,
      examinees,
      day: dayOf(setting, year, on),
    }))
    .filter(({ day }) => day <= setting.today)
    .map(({ examination, examinees, day }) => ({
      id: fixedId(`examination/${examination}/${day}`),
      examination,
      examined_on: day,
      examinees,
      note,
      created_at: `${day}T17:00:00+09:00`,
    }));
}

function dayOf({ planStart }: YearlySetting, year: number, on: string): IsoDate {
  return dayInFiscalYear(fiscalYearOf(planStart) + year, on);
}
