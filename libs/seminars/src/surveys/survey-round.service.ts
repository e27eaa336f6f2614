import { fiscalYearRange } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import { recordedYears, requireInCharge } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { type YearlyRecordKind, YearlyRecordService } from '../yearly-records/yearly-record.service';
import { SURVEY_ROUND, surveyRoundDetails, surveyRoundsBetween } from './survey-round-details';
import { surveyRoundProblems } from './survey-round-rules';
import { SurveyRound } from './survey-round.entity';
import type { SurveyRoundDetails, SurveyRoundFields, SurveyYear } from './survey-round.types';
import { surveyTotals, totalsBySurvey } from './survey-totals';

/** Rounds of surveys (調査). */
@Injectable()
export class SurveyRoundService extends YearlyRecordService<SurveyRoundFields, SurveyRoundDetails> {
  protected readonly kind: YearlyRecordKind<SurveyRoundFields, SurveyRoundDetails> = {
    entity: SurveyRound,
    subject: SURVEY_ROUND,
    changes: { noun: 'survey-round', activity: 'survey-round' },
    code: { list: 'survey', field: 'survey', label: '調査' },
    codeOf: ({ survey }) => survey,
    dayOf: ({ surveyedOn }) => surveyedOn,
    problems: surveyRoundProblems,
    requireOthers: requireInCharge,
    details: surveyRoundDetails,
    once: {
      constraint: 'survey_rounds_once',
      message:
        '同じ調査・調査日・回の名前の記録がすでにあります。その記録を開いて直すか、回の名前を変えてください。',
      problem: { field: 'title', message: 'この調査日には、この名前の記録がすでにあります。' },
    },
  };

  /** The rounds of one 年度 with what they add up to. */
  year(scope: TenantScope, fiscalYear: number): Promise<SurveyYear> {
    return this.database.read(scope, async (tx) => {
      const [rounds, years] = await Promise.all([
        surveyRoundsBetween(tx, fiscalYearRange(fiscalYear)),
        recordedYears(tx, 'survey_rounds', 'surveyed_on'),
      ]);
      return { fiscalYear, years, rounds, bySurvey: totalsBySurvey(rounds), total: surveyTotals(rounds) };
    });
  }
}
