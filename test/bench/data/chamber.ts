import { hashPassword, type Role } from '@banso/staff';
import { newId } from '@banso/platform';
import type { Client } from 'pg';

export const PASSWORD = 'a long password for measuring';
const ADVISORS = 30;
const DEPARTMENTS = ['経営支援課', '産業振興課', '総務課'];

/** The one chamber that is measured. */
export interface BenchChamber {
  id: string;
  advisorIds: string[];
  /** One person of each role who signs in. */
  email(role: 'advisor' | 'staff' | 'administrator'): string;
}

/** Founds the chamber: three departments, thirty advisors, somebody to import and somebody to administer. */
export async function foundChamber(owner: Client): Promise<BenchChamber> {
  const id = newId();
  await owner.query(`INSERT INTO chambers (id, code, name) VALUES ($1, 'bench', '計測商工会議所')`, [id]);
  const departmentIds = DEPARTMENTS.map(() => newId());
  await owner.query(
    `INSERT INTO departments (chamber_id, id, code, name, sort_order)
     SELECT $1, id, 'department-' || place, name, place
       FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS given (id, name, place)`,
    [id, departmentIds, DEPARTMENTS],
  );
  const hash = await hashPassword(PASSWORD);
  const hire = async (role: Role, address: string, number: number): Promise<string> => {
    const staffId = newId();
    await owner.query(
      `INSERT INTO staff (chamber_id, id, email, family_name, given_name, role, department_id, password_hash)
       VALUES ($1, $2, $3, '指導', $4, $5, $6, $7)`,
      [id, staffId, address, `${number}郎`, role, departmentIds[number % departmentIds.length], hash],
    );
    return staffId;
  };
  const email = (role: Role): string => `${role}@bench.example`;
  const advisorIds = [await hire('advisor', email('advisor'), 0)];
  for (let number = 1; number < ADVISORS; number += 1) {
    advisorIds.push(await hire('advisor', `advisor-${number}@bench.example`, number));
  }
  await hire('staff', email('staff'), 1);
  await hire('administrator', email('administrator'), 2);
  return { id, advisorIds, email };
}
