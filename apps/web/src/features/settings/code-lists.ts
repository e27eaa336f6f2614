import { queryOptions, useQuery } from '@tanstack/react-query';
import type { IsoDate } from '@banso/japan';
import { answer, api } from '../../api/client';
import type { CodeEntryView, CodeListView } from '../../api/types';
import { currentLocale } from '../../i18n';

/** The chamber's own word lists; they change a few times a year. */
export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: () => answer(api.GET('/api/v1/code-lists')),
  select: (data) => data.lists,
  staleTime: 10 * 60_000,
});

/** One choice of a list as fields show it. */
export interface CodeChoice {
  value: string;
  label: string;
}

/** The names and choices of a code list. */
export interface CodeList {
  /** The label of a key; the key itself when the list no longer has it. */
  labelOf: (key: string | null | undefined) => string;
  /**
   * What may be chosen for a record of that day, in the list's order; and `saved`, what the record has already, though
   * its time be over or the list never had it.
   */
  choicesOn: (day: IsoDate, saved?: string | null) => CodeChoice[];
}

/** A code list by its name: channel, topic, section, relation … */
export function useCodeList(list: string): CodeList {
  const { data } = useQuery(codeListsQuery);
  return codeList(data?.find((candidate) => candidate.list === list));
}

function codeList(found: CodeListView | undefined): CodeList {
  const entries = [...(found?.entries ?? [])].sort((a, b) => a.sortOrder - b.sortOrder);
  const labelOf = (key: string | null | undefined) => {
    const entry = entries.find((candidate) => candidate.key === key);
    return entry ? labelIn(entry) : (key ?? '');
  };
  return {
    labelOf,
    choicesOn: (day, saved) => {
      const choices = entries
        .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day))
        .map((entry) => ({ value: entry.key, label: labelIn(entry) }));
      const offered = !saved || choices.some(({ value }) => value === saved);
      return offered ? choices : [...choices, { value: saved, label: labelOf(saved) }];
    },
  };
}

function labelIn(entry: CodeEntryView): string {
  return currentLocale() === 'en' ? (entry.labelEn ?? entry.label) : entry.label;
}
