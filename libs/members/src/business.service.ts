import { dateInJapan, searchKey } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { businessDetails, type BusinessDetails, readBusiness } from './business-details';
import type { BusinessFields, NewBusiness } from './business-input';
import { searchColumns } from './business-keys';
import { escapeLike, queryGrams } from './business-query';
import { type CheckedBusiness, checkBusiness } from './business-rules';
import { Business } from './business.entity';
import { requireKnownCodes } from './coded-fields';
import { MembershipService } from './membership.service';
import { PersonService } from './person.service';
import { SizeFollowers } from './size-followers';

type Values<Fields> = CheckedBusiness<Fields>['values'];

/** Businesses of the district: one at a time. Lists are `BusinessSearch`'s, many at once `BusinessBulk`'s. */
@Injectable()
export class BusinessService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly persons: PersonService,
    private readonly memberships: MembershipService,
    private readonly sizes: SizeFollowers,
  ) {}

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<BusinessDetails> {
    return readBusiness(this.database, scope, id, dateInJapan(new Date()));
  }

  /**
   * Writes a business, its representative and its first membership, all or none. Businesses of the same name come back
   * as warnings. Throws `invalid-input`, `corporate-number-taken`, `not-found` for an advisor or referrer.
   */
  async create(scope: TenantScope, { representative, membership, ...fields }: NewBusiness) {
    const today = dateInJapan(new Date());
    const values = sound(checkBusiness(fields, today));
    const id = newId();
    return this.writing(scope, values.corporateNumber, async (tx) => {
      await requireKnownCodes(tx, { district: values.district });
      await tx.manager.insert(Business, { id, ...columnsOf(values), ...searchColumns(findable(values)) });
      if (representative) {
        await this.persons.insert(tx, id, { ...representative, representative: true }, 'representative');
      }
      if (membership) await this.memberships.insert(tx, id, membership, 'membership');
      return this.withWarnings(tx, await businessDetails(tx, id, today));
    });
  }

  /**
   * Changes the fields given, if the business is still at `version`. Throws `not-found`, `invalid-input`,
   * `edited-meanwhile` (with the business as it is now), `corporate-number-taken`.
   */
  async edit(scope: TenantScope, id: string, version: number, patch: Partial<BusinessFields>) {
    const today = dateInJapan(new Date());
    const values = sound(checkBusiness(patch, today));
    return this.writing(scope, values.corporateNumber, async (tx) => {
      const before = await businessDetails(tx, id, today);
      if (before.version !== version) throw DomainError.editedMeanwhile('事業所', before);
      await requireKnownCodes(tx, { district: values.district }, { district: before.district });
      const search = searchColumns({ ...before, ...values });
      const { affected } = await tx.manager.update(
        Business,
        { id, version },
        { ...columnsOf(values), ...search },
      );
      const after = await businessDetails(tx, id, today);
      if (affected !== 1) throw DomainError.editedMeanwhile('事業所', after);
      if (tellsSize(before, after)) await this.sizes.tell(tx, [id]);
      return before.name === after.name ? after : this.withWarnings(tx, after);
    });
  }

  private async withWarnings(tx: TenantTransaction, details: BusinessDetails): Promise<BusinessDetails> {
    const key = searchKey(details.name);
    const namesakes = await tx.query<{ name: string; address: string | null }>(
      `SELECT b.name, b.address FROM businesses_matching($1, $2, $3) namesake JOIN businesses b USING (id)
        WHERE b.id <> $4 ORDER BY b.sort_key, b.id LIMIT 3`,
      [queryGrams([key]), [`${escapeLike(key)}\n%`], key, details.id],
    );
    const warnings = namesakes.map(({ name, address }) => {
      const where = address === null ? '' : `（${address}）`;
      return `同じ名前の事業所「${name}」${where}がすでにあります。二重の登録でないか確かめてください。`;
    });
    return { ...details, warnings };
  }

  // The table's own constraints decide, also between two writers at once; here they get words.
  private async writing<T>(
    scope: TenantScope,
    corporateNumber: string | null | undefined,
    work: (tx: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'businesses_corporate_number') throw await this.taken(scope, corporateNumber ?? '');
      if (constraint === 'businesses_chamber_id_advisor_id_fkey') throw DomainError.notFound('担当の職員');
      if (constraint === 'memberships_chamber_id_referrer_business_id_fkey') {
        throw DomainError.notFound('紹介者の事業所');
      }
      if (constraint === 'memberships_referrer_staff') throw DomainError.notFound('紹介者の職員');
      throw error;
    }
  }

  private async taken(scope: TenantScope, corporateNumber: string): Promise<DomainError> {
    const [holder] = await this.database.read(scope, (tx) =>
      tx.query<{ id: string; name: string }>('SELECT id, name FROM businesses WHERE corporate_number = $1', [
        corporateNumber,
      ]),
    );
    const message = `法人番号 ${corporateNumber} は、事業所「${holder?.name ?? ''}」に登録されています。番号を確かめるか、その事業所を開いて更新してください。`;
    return new DomainError(
      'conflict',
      'corporate-number-taken',
      message,
      [{ field: 'corporateNumber', message }],
      { businessId: holder?.id, businessName: holder?.name },
    );
  }
}

function sound<Fields>({ values, problems }: CheckedBusiness<Fields>): Values<Fields> {
  if (problems.length > 0) throw DomainError.invalid(problems);
  return values;
}

function tellsSize(before: BusinessDetails, after: BusinessDetails): boolean {
  return before.employees !== after.employees || before.industryCode !== after.industryCode;
}

function findable({ name, nameKana = null, phone = null, corporateNumber = null }: BusinessFields) {
  return { name, nameKana, phone, corporateNumber };
}

function columnsOf<Fields extends Partial<BusinessFields>>({ capitalYen, ...values }: Fields) {
  return capitalYen === undefined ? values : { ...values, capitalYen: capitalYen?.toString() ?? null };
}
