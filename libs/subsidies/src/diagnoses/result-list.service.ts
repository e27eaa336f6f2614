import { dateInJapan, type IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type FactsRow, factsStatement } from '../facts/facts-statement';
import { SchemeDiagnosis, type Verdict } from '../rules/diagnose';
import { knownWords } from '../schemes/known-words';
import { Scheme } from '../schemes/scheme.entity';
import { SCHEME } from '../schemes/scheme-details';
import type { ResultFilter, ResultPage, ResultPlace, SchemeResult } from './diagnosis.types';

type ResultRow = Omit<SchemeResult, 'now'> & { sortKey: string };

/**
 * What a run found, a page at a time, by kana; each line held against the record and the rules as they are now.
 * A business that has closed since is left out: nobody is to call it.
 */
@Injectable()
export class ResultList {
  constructor(private readonly database: TenantDatabase) {}

  /** Empty before the first run has ended. Throws `not-found`. */
  async page(
    scope: TenantScope,
    schemeId: string,
    filter: ResultFilter,
    limit: number,
    after: ResultPlace | null,
  ): Promise<ResultPage> {
    const today = dateInJapan(new Date());
    const { sql, parameters } = pageStatement(schemeId, today, filter, limit, after);
    return this.database.read(scope, async (tx) => {
      const [scheme, rows, words] = await Promise.all([
        tx.manager.findOneBy(Scheme, { id: schemeId }),
        tx.query<ResultRow>(sql, parameters),
        knownWords(tx),
      ]);
      if (scheme === null) throw DomainError.notFound(SCHEME);
      const shown = rows.slice(0, limit);
      const facts = await tx.query<FactsRow>(factsStatement('$1::date', 'WHERE b.id = ANY ($2::uuid[])'), [
        today,
        shown.map(({ id }) => id),
      ]);
      const diagnosis = new SchemeDiagnosis(scheme.content, today, words);
      const verdicts = new Map(facts.map((one) => [one.id, diagnosis.of(one).verdict]));
      const last = shown.at(-1);
      return {
        items: shown.map((row) => resultOf(row, verdicts.get(row.id) ?? row.verdict)),
        next: rows.length > limit && last ? { sortKey: last.sortKey, id: last.id } : null,
      };
    });
  }
}

function resultOf({ verdict, ...row }: ResultRow, now: Verdict): SchemeResult {
  return {
    id: row.id,
    name: row.name,
    nameKana: row.nameKana,
    district: row.district,
    advisorId: row.advisorId,
    advisorName: row.advisorName,
    phone: row.phone,
    verdict,
    failedRules: row.failedRules,
    unknownRules: row.unknownRules,
    now: now === verdict ? null : now,
    call: row.call,
  };
}

function pageStatement(
  schemeId: string,
  today: IsoDate,
  { verdict, district, advisorId, rule }: ResultFilter,
  limit: number,
  after: ResultPlace | null,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = [
    `r.diagnosis_id = (SELECT id FROM scheme_diagnoses WHERE scheme_id = ${parameter(schemeId)} AND latest)`,
    `r.verdict = ${parameter(verdict)}`,
    `(b.closed_on IS NULL OR b.closed_on > ${parameter(today)}::date)`,
    ...(rule === undefined
      ? []
      : [`${parameter(rule)} = ANY (${verdict === 'unknown' ? 'r.unknown_rules' : 'r.failed_rules'})`]),
    ...(advisorId === undefined ? [] : [`b.advisor_id = ${parameter(advisorId)}`]),
    ...(district === undefined ? [] : [`starts_with(coalesce(e.label, b.district), ${parameter(district)})`]),
    ...(after === null
      ? []
      : [`(r.sort_key, r.business_id) > (${parameter(after.sortKey)} COLLATE "C", ${parameter(after.id)})`]),
  ];
  const sql = `
    SELECT b.id, b.name, b.name_kana AS "nameKana", coalesce(e.label, b.district) AS district, b.phone,
           b.advisor_id AS "advisorId", s.family_name || ' ' || s.given_name AS "advisorName",
           r.verdict, r.failed_rules AS "failedRules", r.unknown_rules AS "unknownRules", r.sort_key AS "sortKey",
           (SELECT jsonb_build_object('outcome', c.outcome, 'contactedOn', c.contacted_on) FROM scheme_calls c
             WHERE c.scheme_id = $1 AND c.business_id = b.id AND c.voided_at IS NULL
             ORDER BY c.id DESC LIMIT 1) AS call
      FROM scheme_results r
      JOIN businesses b ON b.id = r.business_id
      LEFT JOIN code_entries e ON e.list = 'district' AND e.key = b.district
      LEFT JOIN staff s ON s.id = b.advisor_id
     WHERE ${conditions.join(' AND ')}
     ORDER BY r.sort_key, r.business_id LIMIT ${limit + 1}`;
  return { sql, parameters };
}
