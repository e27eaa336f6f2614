import { smallBusinessRule, type IsoDate } from '@banso/japan';
import { DomainError, type TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import type { Successor } from './business.types';
import { isMemberOn } from './membership-rules';
import { MEMBERSHIP_JSON, type MembershipDetails } from './membership-details';
import { PERSON_JSON, type PersonDetails } from './person-details';

/** A business with everything that belongs to it, as it is shown. */
export interface BusinessDetails {
  id: string;
  version: number;
  name: string;
  nameKana: string | null;
  corporateNumber: string | null;
  invoiceNumber: string | null;
  industryCode: string | null;
  employees: number | null;
  feeEmployees: number | null;
  capitalYen: number | null;
  foundedOn: IsoDate | null;
  postalCode: string | null;
  district: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  successor: Successor;
  advisorId: string | null;
  note: string | null;
  closedOn: IsoDate | null;
  /** Whether it is a member today. */
  member: boolean;
  /** 小規模事業者 as of today, with the reason as a Japanese sentence. */
  smallBusiness: { answer: 'small' | 'not-small' | 'unknown'; reason: string };
  /** Representatives first, people who have left last. */
  persons: PersonDetails[];
  /** The latest period first. */
  memberships: MembershipDetails[];
  /** What the writer should look at again, after a write: Japanese sentences. */
  warnings: string[];
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
}

type DetailsRow = Omit<
  BusinessDetails,
  'capitalYen' | 'member' | 'smallBusiness' | 'warnings' | 'createdAt' | 'updatedAt'
> & { capitalYen: string | null; createdAt: Date; updatedAt: Date };

// The business's page is opened all day: one statement.
const DETAILS = `
  SELECT b.id, b.version, b.name, b.name_kana AS "nameKana", b.corporate_number AS "corporateNumber",
         b.invoice_number AS "invoiceNumber", b.industry_code AS "industryCode", b.employees,
         b.fee_employees AS "feeEmployees", b.capital_yen AS "capitalYen", b.founded_on AS "foundedOn",
         b.postal_code AS "postalCode", b.district, b.address, b.phone, b.email, b.website, b.successor,
         b.advisor_id AS "advisorId", b.note, b.closed_on AS "closedOn",
         b.created_at AS "createdAt", b.updated_at AS "updatedAt",
         (SELECT coalesce(json_agg(${PERSON_JSON}
                   ORDER BY p.left_on IS NOT NULL, p.representative DESC, p.id), '[]')
            FROM persons p WHERE p.business_id = b.id) AS persons,
         (SELECT coalesce(json_agg(${MEMBERSHIP_JSON} ORDER BY m.joined_on DESC, m.id DESC), '[]')
            FROM memberships m WHERE m.business_id = b.id) AS memberships
    FROM businesses b WHERE b.id = $1`;

/** Reads a business whole. Throws `not-found` for an id that this chamber does not have. */
export async function readBusiness(
  database: TenantDatabase,
  scope: TenantScope,
  id: string,
  today: IsoDate,
): Promise<BusinessDetails> {
  return detailsOf(await database.read(scope, (tx) => tx.last<DetailsRow>(DETAILS, [id])), today);
}

/** As {@link readBusiness}, within a transaction that has changed it. */
export async function businessDetails(
  tx: TenantTransaction,
  id: string,
  today: IsoDate,
): Promise<BusinessDetails> {
  return detailsOf(await tx.prepared<DetailsRow>(DETAILS, [id]), today);
}

function detailsOf([row]: DetailsRow[], today: IsoDate): BusinessDetails {
  if (!row) throw DomainError.notFound('事業所');
  const { result, reason } = smallBusinessRule(row);
  return {
    ...row,
    capitalYen: row.capitalYen === null ? null : Number(row.capitalYen),
    member: row.memberships.some((membership) => isMemberOn(membership, today)),
    smallBusiness: { answer: result, reason },
    warnings: [],
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
