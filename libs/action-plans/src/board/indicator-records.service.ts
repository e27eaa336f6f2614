import type { IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type RecordKind, recordedActivity } from '../indicator/activity-sources';
import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { dayOfEvent } from '../indicator/event-rows';
import { isLevel, type Period } from '../indicator/period';
import { countingRule } from './counting-rule';
import { IndicatorPageService } from './indicator-page.service';
import { readRecords } from './record-pages';
import type { RecordRow } from './records-statement';

/** Which of an indicator's records. */
export interface RecordsQuery {
  /** A period of the indicator; its main one unless told. */
  period?: string;
  counted: 'true' | 'false' | 'all';
  departmentId?: string;
  advisorId?: string;
  limit: number;
  after?: RecordPlace;
}

/**
 * A place in the list: newest day first, then ids, so that one record with two businesses is two places; so is one that
 * a quotient has above and below its line.
 */
export interface RecordPlace {
  date: IsoDate;
  recordId: string;
  businessId: string | null;
  staffId: string | null;
  divides: boolean;
}

/** One record behind a number, counted or not. */
export interface IndicatorRecordItem {
  recordId: string;
  activity: RecordKind | 'manual-entry';
  /** The 催事 that it belongs to. */
  eventId: string | null;
  /** For a milestone, the case that reached it. */
  caseId: string | null;
  date: IsoDate;
  businessId: string | null;
  businessName: string | null;
  staffName: string | null;
  departmentName: string | null;
  title: string;
  quantity: number;
  counted: boolean;
  /** Why it is not counted: a Japanese sentence. */
  reason: string | null;
}

export interface IndicatorRecords {
  /** The rule that counted them. */
  rule: string;
  period: { name: string; startsOn: IsoDate; endsOn: IsoDate };
  /** The number that the counted records of this period (department, advisor) make up. */
  value: number | null;
  items: IndicatorRecordItem[];
  next: RecordPlace | null;
}

/** The records behind a number, read through the definition that counted them. */
@Injectable()
export class IndicatorRecordsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly pages: IndicatorPageService,
  ) {}

  /** Throws `not-found`, and `invalid-input` for a period that the indicator has no figure for. */
  async records(
    scope: TenantScope,
    id: string,
    query: RecordsQuery,
    today: IsoDate,
  ): Promise<IndicatorRecords> {
    const { indicator, policy } = await this.pages.definition(scope, id, today);
    const period = periodOf(indicator, query.period, today);
    const { value, rows } = await this.database.read(scope, (tx) =>
      readRecords(tx, indicator, period, query, today),
    );
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return {
      rule: countingRule(indicator, policy),
      period: { name: period.name, startsOn: period.from, endsOn: period.to },
      value,
      items: items.map((row) => itemOf(row, indicator)),
      next: last ? placeOf(last) : null,
    };
  }
}

function placeOf({ date, recordId, businessId, staffId, divides }: RecordRow): RecordPlace {
  return { date, recordId, businessId, staffId, divides };
}

function periodOf(indicator: CompiledIndicator, name: string | undefined, today: IsoDate): Period {
  const { periods, record, cadence } = indicator;
  const wanted =
    name ?? (periods.some((period) => period.name === 'plan') ? 'plan' : record.targets[0]?.period);
  const course = wanted === undefined ? undefined : cadence?.shown(wanted, today);
  if (course) return course;
  const found = periods.find((period) => period.name === wanted) ?? eventDay(indicator, wanted);
  if (found === undefined) {
    throw DomainError.invalid([
      {
        field: 'period',
        message:
          'この指標に、その期間の実績はありません。plan・FY2019・2019-04 のように、対象期間の中で指定してください。',
      },
    ]);
  }
  // A state on a day that has not come is shown as of this month, as the board does.
  if (!isLevel(record) || found.to <= today) return found;
  return periods.find((period) => period.name === today.slice(0, 7)) ?? found;
}

function eventDay(
  { record, periods, tellsEvents }: CompiledIndicator,
  name: string | undefined,
): Period | undefined {
  if (record.periodKind !== 'per-event' || name === undefined) return undefined;
  if (tellsEvents) {
    const day = dayOfEvent(name);
    return day === null ? undefined : { name, kind: 'events', from: day, to: day };
  }
  if (name === 'each-event') return periods.find(({ kind }) => kind === 'plan');
  const inside = periods.some(({ from, to }) => from <= name && name <= to);
  return inside && name.length === 10 ? { name, kind: 'day', from: name, to: name } : undefined;
}

function itemOf(row: RecordRow, indicator: CompiledIndicator): IndicatorRecordItem {
  const { recordId, activity, eventId, caseId, date, businessId, businessName, staffName, departmentName } =
    row;
  const { title, reason } = row;
  const sentence = reason === null ? null : (indicator.reasons[reason] ?? reason);
  return {
    recordId,
    date,
    businessId,
    businessName,
    staffName,
    departmentName,
    title,
    activity: recordedActivity(activity)?.record ?? 'manual-entry',
    eventId,
    caseId,
    quantity: Number(row.quantity),
    counted: reason === null,
    reason: sentence !== null && row.remark !== null ? `${sentence}理由：${row.remark}` : sentence,
  };
}
