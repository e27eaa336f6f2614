import { dateInJapan, type IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type Diagnosis, SchemeDiagnosis, type Verdict, VERDICTS } from '../rules/diagnose';
import type { CallWindow } from '../rules/call-window';
import { knownWords } from '../schemes/known-words';
import { Scheme } from '../schemes/scheme.entity';
import { schemeSummary } from '../schemes/scheme-details';
import type { SchemeSummary } from '../schemes/scheme.types';
import { type FactsRow, factsStatement } from './facts-statement';

/** What one scheme says of a business today. */
export interface SchemeFinding extends Diagnosis {
  scheme: SchemeSummary;
}

/** What every scheme that is there today says of a business. */
export interface BusinessDiagnosis {
  /** The day in Japan for which it holds. */
  day: IsoDate;
  /** What a business may apply for first, then what is open soonest. */
  findings: SchemeFinding[];
}

const FAR = 100_000;
const THERE: readonly CallWindow['state'][] = ['open', 'always', 'upcoming', 'closed'];

/** 制度診断 of one business: from its record as it is now. */
@Injectable()
export class BusinessDiagnosisService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws `not-found`. */
  async diagnose(scope: TenantScope, businessId: string): Promise<BusinessDiagnosis> {
    const day = dateInJapan(new Date());
    const [[facts], schemes, words] = await this.database.read(scope, (tx) =>
      Promise.all([
        tx.query<FactsRow>(factsStatement('$1::date', 'WHERE b.id = $2'), [day, businessId]),
        tx.manager.find(Scheme, { where: { enabled: true }, order: { title: 'ASC', id: 'ASC' } }),
        knownWords(tx),
      ]),
    );
    if (facts === undefined) throw DomainError.notFound('事業所');
    const findings = schemes
      .map((scheme) => ({
        scheme: schemeSummary(scheme, day),
        ...new SchemeDiagnosis(scheme.content, day, words).of(facts),
      }))
      .filter(({ scheme }) => THERE.includes(scheme.window.state));
    return { day, findings: findings.sort(byUse) };
  }
}

function byUse(one: SchemeFinding, other: SchemeFinding): number {
  return (
    place(one.verdict) - place(other.verdict) ||
    THERE.indexOf(one.scheme.window.state) - THERE.indexOf(other.scheme.window.state) ||
    (one.scheme.window.daysLeft ?? FAR) - (other.scheme.window.daysLeft ?? FAR)
  );
}

function place(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}
