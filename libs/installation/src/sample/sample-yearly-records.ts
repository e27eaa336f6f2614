import { fiscalYearOf, type IsoDate } from '@banso/japan';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import { addDays, dayInFiscalYear } from './calendar';
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

/** So many days after a sitting its results are out. */
const JUDGED_AFTER_DAYS = 40;

/** 検定 of seeds/demo/events.yaml, grade by grade; who passed the latest is not known yet. */
export function sampleExaminations(
  { examinations, passRates, note }: EventsData,
  setting: YearlySetting,
): Row[] {
  const random = new Random('examinations');
  return examinations
    .map(({ examination, year, on, grades }) => ({ examination, grades, day: dayOf(setting, year, on) }))
    .filter(({ day }) => day <= setting.today)
    .flatMap(({ examination, grades, day }) =>
      Object.entries(grades).map(([grade, examinees]) => {
        const passed = random.around(examinees * (passRates[grade] ?? 0));
        return {
          id: fixedId(`examination/${examination}/${day}/${grade}`),
          examination,
          grade,
          examined_on: day,
          examinees,
          passed: addDays(day, JUDGED_AFTER_DAYS) <= setting.today ? passed : null,
          note,
          created_at: `${day}T17:00:00+09:00`,
        };
      }),
    );
}

function dayOf({ planStart }: YearlySetting, year: number, on: string): IsoDate {
  return dayInFiscalYear(fiscalYearOf(planStart) + year, on);
}
