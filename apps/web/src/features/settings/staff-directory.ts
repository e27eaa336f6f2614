import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { StaffView } from '../../api/types';

/** Everybody who has an account, also those who have left. */
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: () => answer(api.GET('/api/v1/staff')),
  select: (data) => data.items,
  staleTime: 5 * 60_000,
});

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => answer(api.GET('/api/v1/departments')),
  select: (data) => data.items,
  staleTime: 5 * 60_000,
});

/** Family name first, as it is said. */
export function fullName(person: { familyName: string; givenName: string | null }): string {
  return [person.familyName, person.givenName].filter(Boolean).join(' ');
}

/** The people of the chamber, for choosing one and for showing a name. */
export function useStaffDirectory(): {
  nameOf: (id: string | null | undefined) => string;
  choices: { value: string; label: string }[];
} {
  const { data } = useQuery(staffQuery);
  const staff: StaffView[] = data ?? [];
  return {
    nameOf: (id) => {
      const found = staff.find((candidate) => candidate.id === id);
      return found ? fullName(found) : '';
    },
    choices: staff
      .filter(({ active }) => active)
      .map((person) => ({ value: person.id, label: fullName(person) })),
  };
}
