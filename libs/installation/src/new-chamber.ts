import { hashPassword, type Role } from '@banso/staff';
import type { Client } from 'pg';
import { v5 } from 'uuid';
import { readSeed } from './seed-files';

/** Ids of the sample follow from names, so that a link into the sample chamber stays the same on every machine. */
const NAMESPACE = 'b5a50000-0000-5000-8000-0000ba250000';
export const sampleId = (name: string): string => v5(name, NAMESPACE);

export const ROLE_LABELS: Record<Role, string> = {
  advisor: '経営指導員',
  staff: '一般職員',
  executive: '役員・事務局長',
  administrator: 'システム管理',
  auditor: '監査',
};

interface SeedStaff {
  key: string;
  role: Role;
  email: string;
  family: string;
  given: string;
  familyKana: string;
  givenKana: string;
  department: string;
  signsIn?: boolean;
}

export interface ChamberSeed {
  code: string;
  name: string;
  districts: { key: string; label: string; towns: string[] }[];
  staff: SeedStaff[];
}

const EMPTY: ChamberSeed = {
  code: 'main',
  name: '商工会議所',
  districts: [],
  staff: [
    {
      key: 'admin',
      role: 'administrator',
      email: 'admin@banso.example',
      family: '管理',
      given: '者',
      familyKana: 'カンリ',
      givenKana: 'シャ',
      department: '',
      signsIn: true,
    },
  ],
};

export function chamberSeed(sample: boolean): ChamberSeed {
  return sample ? readSeed<ChamberSeed>('demo/chamber.yaml') : EMPTY;
}

/**
 * Writes the chamber with its departments and first staff, in one transaction as the owner: the application's role
 * may read chambers and never make one, and nobody is there yet on whose behalf it could act.
 */
export async function insertChamber(
  owner: Client,
  { code, name, staff, districts }: ChamberSeed,
  departments: { code: string; name: string }[],
  { sample, password }: { sample: boolean; password: string },
): Promise<void> {
  const chamberId = sampleId(`chamber/${code}`);
  const passwordHash = await hashPassword(password);
  await owner.query('BEGIN');
  try {
    await owner.query('INSERT INTO chambers (id, code, name, sample) VALUES ($1, $2, $3, $4)', [
      chamberId,
      code,
      name,
      sample,
    ]);
    for (const [index, department] of departments.entries()) {
      await owner.query(
        'INSERT INTO departments (chamber_id, id, code, name, sort_order) VALUES ($1, $2, $3, $4, $5)',
        [chamberId, sampleId(`department/${department.code}`), department.code, department.name, index + 1],
      );
    }
    for (const person of staff) {
      await owner.query(
        `INSERT INTO staff (chamber_id, id, email, family_name, given_name, family_kana, given_kana, role, department_id, password_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          chamberId,
          sampleId(`staff/${person.key}`),
          person.email,
          person.family,
          person.given,
          person.familyKana,
          person.givenKana,
          person.role,
          person.department === '' ? null : sampleId(`department/${person.department}`),
          person.signsIn ? passwordHash : null,
        ],
      );
    }
    for (const [index, district] of districts.entries()) {
      await owner.query(
        `INSERT INTO code_entries (chamber_id, id, list, key, label, sort_order) VALUES ($1, $2, 'district', $3, $4, $5)`,
        [chamberId, sampleId(`district/${district.key}`), district.key, district.label, (index + 1) * 10],
      );
    }
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
