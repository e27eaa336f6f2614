import { dateInJapan } from '@banso/japan';
import {
  DomainError,
  type FieldProblem,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { PersonFields } from './business-input';
import { PERSON_JSON, type PersonDetails } from './person-details';
import { checkPerson } from './person-rules';
import { Person } from './person.entity';

/** The people at a business. Nobody is deleted: who has gone gets the day of leaving. */
@Injectable()
export class PersonService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws `invalid-input`, or `not-found` for the business. */
  async add(scope: TenantScope, businessId: string, fields: PersonFields): Promise<PersonDetails> {
    try {
      return await this.database.write(scope, async (tx) => {
        const id = await this.insert(tx, businessId, fields);
        return personDetails(tx, businessId, id);
      });
    } catch (error) {
      if (violatedConstraint(error) === 'persons_chamber_id_business_id_fkey') {
        throw DomainError.notFound('事業所');
      }
      throw error;
    }
  }

  /** Throws `not-found`, `invalid-input`, `edited-meanwhile`. */
  edit(
    scope: TenantScope,
    businessId: string,
    id: string,
    version: number,
    patch: Partial<PersonFields>,
  ): Promise<PersonDetails> {
    const { values, problems } = checkPerson(patch, dateInJapan(new Date()));
    if (problems.length > 0) throw DomainError.invalid(problems);
    return this.database.write(scope, async (tx) => {
      const { affected } = await tx.manager.update(Person, { id, businessId, version }, values);
      const after = await personDetails(tx, businessId, id);
      if (affected !== 1) throw DomainError.editedMeanwhile('担当者', after);
      return after;
    });
  }

  /** Within a transaction of the caller's. `under` is where the fields stand in the request, for its problems. */
  async insert(
    tx: TenantTransaction,
    businessId: string,
    fields: PersonFields,
    under?: string,
  ): Promise<string> {
    const { values, problems } = checkPerson(fields, dateInJapan(new Date()));
    if (problems.length > 0) throw DomainError.invalid(problems.map((problem) => nested(problem, under)));
    const id = newId();
    await tx.manager.insert(Person, {
      ...values,
      id,
      businessId,
      representative: values.representative ?? false,
    });
    return id;
  }
}

async function personDetails(tx: TenantTransaction, businessId: string, id: string): Promise<PersonDetails> {
  const [row] = await tx.query<{ person: PersonDetails }>(
    `SELECT ${PERSON_JSON} AS person FROM persons p WHERE p.id = $1 AND p.business_id = $2`,
    [id, businessId],
  );
  if (!row) throw DomainError.notFound('担当者');
  return row.person;
}

function nested({ field, message }: FieldProblem, under: string | undefined): FieldProblem {
  return { field: under === undefined ? field : `${under}.${field}`, message };
}
