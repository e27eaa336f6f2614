import type { IsoDate } from '@banso/japan';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { CaseKindView } from '../../api/types';

/** 支援の種類, also those whose time is over; they change a few times a year. */
export const caseKindsQuery = queryOptions({
  queryKey: ['case-kinds'],
  queryFn: () => answer(api.GET('/api/v1/case-kinds')),
  select: ({ items }) => items,
  staleTime: 10 * 60_000,
});

interface CaseKinds {
  kinds: readonly CaseKindView[];
  kindOf: (key: string | null | undefined) => CaseKindView | undefined;
  /** What may be opened on a day. */
  choicesOn: (day: IsoDate) => { value: string; label: string }[];
}

/** The kinds of support of this chamber, in their order. */
export function useCaseKinds(): CaseKinds {
  const { data: kinds = [] } = useQuery(caseKindsQuery);
  return {
    kinds,
    kindOf: (key) => kinds.find((kind) => kind.key === key),
    choicesOn: (day) =>
      kinds
        .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day))
        .map(({ key, label }) => ({ value: key, label })),
  };
}
