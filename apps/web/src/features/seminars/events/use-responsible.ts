import type { IsoDate } from '@banso/japan';
import { useQuery } from '@tanstack/react-query';
import { departmentsQuery, useStaffDirectory } from '../../settings/staff-directory';

interface Responsible {
  departments: { value: string; label: string }[];
  departmentOf: (id: string | null) => string;
  staff: { value: string; label: string }[];
  staffOf: (id: string | null) => string;
}

/**
 * The departments of a day and the people who work here now; and those that the record has already, though the one be
 * closed and the other have left.
 */
export function useResponsible(
  day: IsoDate,
  saved: { departmentId: string | null; staffId: string | null },
): Responsible {
  const { data: departments = [] } = useQuery(departmentsQuery);
  const { choices, nameOf } = useStaffDirectory();
  const left = saved.staffId !== null && !choices.some(({ value }) => value === saved.staffId);
  return {
    departments: departments
      .filter(
        ({ id, validFrom, validTo }) =>
          id === saved.departmentId || ((validFrom ?? day) <= day && day <= (validTo ?? day)),
      )
      .map(({ id, name }) => ({ value: id, label: name })),
    departmentOf: (id) => departments.find((department) => department.id === id)?.name ?? '',
    staff: left ? [...choices, { value: saved.staffId ?? '', label: nameOf(saved.staffId) }] : choices,
    staffOf: nameOf,
  };
}
