import type { Role } from '@banso/staff';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import type { ChamberData } from './demo-data.types';

/** Names that end in `example` lead nowhere (RFC 2606). */
const MAIL_DOMAIN = 'sample.banso.example';

/** A department of the plan, which is one of the sample chamber too. */
export interface SampleDepartment {
  code: string;
  id: string;
  row: Row;
}

/** A member of the sample's staff. `weight` and `wards` are an advisor's share of the work, and where. */
export interface SampleStaff {
  id: string;
  role: Role;
  signIn: boolean;
  departmentId: string | null;
  weight: number;
  wards: readonly string[];
  row: Row;
}

/** The departments that a plan makes responsible, without the names that stand for all of them. */
export function sampleDepartments(
  departments: readonly { code: string; name: string; all?: boolean }[],
): SampleDepartment[] {
  return departments
    .filter(({ all }) => all !== true)
    .map(({ code, name }, index) => {
      const id = fixedId(`department/${code}`);
      return { code, id, row: { id, code, name, sort_order: (index + 1) * 10 } };
    });
}

/** Everybody in seeds/demo/chamber.yaml. Only those who sign in get the password. */
export function sampleStaff(
  { staff }: Pick<ChamberData, 'staff'>,
  departments: readonly SampleDepartment[],
  passwordHash: string,
): SampleStaff[] {
  return staff.map((person) => {
    const { address, role, signIn = false, weight = 0, wards = [] } = person;
    const id = fixedId(`staff/${address}`);
    const departmentId = departments.find(({ code }) => code === person.department)?.id ?? null;
    const row: Row = {
      id,
      email: `${address}@${MAIL_DOMAIN}`,
      family_name: person.family,
      given_name: person.given,
      family_kana: person.familyKana,
      given_kana: person.givenKana,
      role,
      department_id: departmentId,
      password_hash: signIn ? passwordHash : null,
    };
    return { id, role, signIn, departmentId, weight, wards, row };
  });
}
