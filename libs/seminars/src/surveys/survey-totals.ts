import type { SurveyRoundDetails, SurveyTotals, SurveyYear } from './survey-round.types';
import { percentOf } from '../yearly-records/percent';

/** Adds up rounds. Rates are not averaged: a round of 10 forms weighs less than one of 1,000. */
export function surveyTotals(rounds: readonly SurveyRoundDetails[]): SurveyTotals {
  const counted = rounds.filter(({ voidedAt }) => voidedAt === null);
  const distributed = counted.reduce((sum, round) => sum + round.distributed, 0);
  const returned = counted.reduce((sum, round) => sum + round.returned, 0);
  return { rounds: counted.length, distributed, returned, responseRate: percentOf(returned, distributed) };
}

/** The totals of each survey that has a counted round, in the order in which the rounds name them. */
export function totalsBySurvey(rounds: readonly SurveyRoundDetails[]): SurveyYear['bySurvey'] {
  const surveys = new Map(rounds.map(({ survey, surveyLabel }) => [survey, surveyLabel]));
  return [...surveys]
    .map(([survey, surveyLabel]) => ({
      survey,
      surveyLabel,
      ...surveyTotals(rounds.filter((round) => round.survey === survey)),
    }))
    .filter((totals) => totals.rounds > 0);
}
