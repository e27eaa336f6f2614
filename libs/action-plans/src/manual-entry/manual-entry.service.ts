import { fiscalYearOf, fiscalYearRange } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { CompiledIndicator } from '../indicator/compiled-indicator';
import { readIndicator } from '../indicator/indicator-reader';
import { SqlParameters } from '../indicator/sql-parameters';
import { ManualEntry } from './manual-entry.entity';
import { checkManualEntry, type ManualEntryContent, refuseRecordedYear } from './manual-entry-rules';

const SUBJECT = '手入力の実績';

/** Entries shown in a list; nobody enters as many for one indicator in the years of a plan. */
const MOST_LISTED = 1000;

/** Figures entered by hand. Every change reaches the outbox, as a record's does. */
@Injectable()
export class ManualEntryService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** All entries of an indicator, voided ones too, the newest day first. */
  list(scope: TenantScope, indicatorId: string): Promise<ManualEntry[]> {
    return this.database.read(scope, async (tx) => {
      await indicatorOf(tx, indicatorId);
      return tx.manager.find(ManualEntry, {
        where: { indicatorId },
        order: { datedOn: 'DESC', id: 'DESC' },
        take: MOST_LISTED,
      });
    });
  }

  /** Throws `not-found`, `counted-from-records`, `invalid-input`. */
  add(scope: TenantScope, indicatorId: string, content: ManualEntryContent): Promise<ManualEntry> {
    return this.database.write(scope, async (tx) => {
      await check(tx, indicatorId, content);
      const id = newId();
      await tx.manager.insert(ManualEntry, { id, indicatorId, ...stored(content) });
      await this.tell(tx, 'manual-entry.recorded', indicatorId, id, [content.datedOn]);
      return tx.manager.findOneByOrFail(ManualEntry, { id });
    });
  }

  /** What is left out stays as it is; null empties. Throws `not-found`, `edited-meanwhile`, `invalid-input`. */
  change(
    scope: TenantScope,
    indicatorId: string,
    id: string,
    version: number,
    changes: Partial<ManualEntryContent>,
  ): Promise<ManualEntry> {
    return this.database.write(scope, async (tx) => {
      const entry = await this.editable(tx, indicatorId, id, version);
      const before = contentOf(entry);
      const content = { ...before, ...given(changes) };
      await check(tx, indicatorId, content);
      const saved = await tx.manager.save(Object.assign(entry, stored(content)));
      await this.tell(tx, 'manual-entry.changed', indicatorId, id, [before.datedOn, content.datedOn]);
      return saved;
    });
  }

  /** Throws `not-found`, `edited-meanwhile`, `already-voided`. */
  void(
    scope: TenantScope,
    indicatorId: string,
    id: string,
    version: number,
    reason: string,
  ): Promise<ManualEntry> {
    return this.database.write(scope, async (tx) => {
      const entry = await this.editable(tx, indicatorId, id, version);
      const saved = await tx.manager.save(Object.assign(entry, { voidedAt: new Date(), voidReason: reason }));
      await this.tell(tx, 'manual-entry.voided', indicatorId, id, [entry.datedOn]);
      return saved;
    });
  }

  /** The entry, locked until the transaction ends. */
  private async editable(
    tx: TenantTransaction,
    indicatorId: string,
    id: string,
    version: number,
  ): Promise<ManualEntry> {
    const entry = await tx.manager.findOne(ManualEntry, {
      where: { id, indicatorId },
      lock: { mode: 'pessimistic_write' },
    });
    if (entry === null) throw DomainError.notFound(SUBJECT);
    if (entry.version !== version) throw DomainError.editedMeanwhile(SUBJECT, entry);
    if (entry.voidedAt !== null) {
      throw new DomainError(
        'conflict',
        'already-voided',
        'この入力はすでに取り消されています。新しく入力してください。',
      );
    }
    return entry;
  }

  private async tell(
    tx: TenantTransaction,
    kind: string,
    indicatorId: string,
    entityId: string,
    dates: string[],
  ): Promise<void> {
    const keys = { activity: 'manual', dates: [...new Set(dates)], indicatorIds: [indicatorId] };
    await this.outbox.append(tx, { kind, entityId, keys });
  }
}

async function indicatorOf(tx: TenantTransaction, id: string): Promise<CompiledIndicator> {
  const record = await readIndicator(tx, id);
  if (record === null) throw DomainError.notFound('指標');
  return new CompiledIndicator(record);
}

async function check(tx: TenantTransaction, indicatorId: string, content: ManualEntryContent): Promise<void> {
  const indicator = await indicatorOf(tx, indicatorId);
  checkManualEntry(indicator, content);
  const year = fiscalYearOf(content.datedOn);
  const { from, to } = fiscalYearRange(year);
  const parameters = new SqlParameters();
  const days = { from: parameters.bind(from, 'date'), to: parameters.bind(to, 'date') };
  const records = indicator.countedRecords(days, parameters);
  if (records === null) return;
  const [recorded] = await tx.query(`${records} LIMIT 1`, parameters.values);
  if (recorded !== undefined) refuseRecordedYear(indicator, year);
}

function contentOf(entry: ManualEntry): ManualEntryContent {
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  return {
    datedOn: entry.datedOn,
    value: number(entry.value),
    numerator: number(entry.numerator),
    denominator: number(entry.denominator),
    note: entry.note,
  };
}

function stored({ value, numerator, denominator, ...rest }: ManualEntryContent) {
  const text = (number: number | null): string | null => (number === null ? null : String(number));
  return { ...rest, value: text(value), numerator: text(numerator), denominator: text(denominator) };
}

function given(changes: Partial<ManualEntryContent>): Partial<ManualEntryContent> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
