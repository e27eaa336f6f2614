import { PETITION_ANSWERS, type PetitionDetails, type PetitionTotals } from './petition.types';

/** Counts petitions and what came of their items. */
export function petitionTotals(petitions: readonly PetitionDetails[]): PetitionTotals {
  const counted = petitions.filter(({ voidedAt }) => voidedAt === null);
  const items = counted.flatMap((petition) => petition.items);
  const answers = Object.fromEntries(
    PETITION_ANSWERS.map((state) => [state, items.filter(({ answerState }) => answerState === state).length]),
  ) as PetitionTotals['answers'];
  return { petitions: counted.length, items: items.length, answers };
}
