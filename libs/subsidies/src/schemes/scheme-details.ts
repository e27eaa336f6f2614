import type { IsoDate } from '@banso/japan';
import { callWindow } from '../rules/call-window';
import { ruleInWords, type SchemeWords } from '../rules/condition-words';
import type { SchemeDetails, SchemeSummary } from './scheme.types';
import type { Scheme } from './scheme.entity';

/** The Japanese noun of the messages. */
export const SCHEME = '制度';

export function schemeSummary(scheme: Scheme, today: IsoDate): SchemeSummary {
  const { id, key, title, content, enabled, version, updatedAt } = scheme;
  const { operator, example = false, benefit = null } = content.scheme;
  const window = callWindow(content.scheme, today);
  return { id, key, title, operator, example, enabled, benefit, window, version, updatedAt };
}

export function schemeDetails(scheme: Scheme, today: IsoDate, words: SchemeWords): SchemeDetails {
  const { scheme: header, rules } = scheme.content;
  return {
    ...schemeSummary(scheme, today),
    summary: header.summary ?? null,
    website: header.website ?? null,
    checkedOn: header.checkedOn ?? null,
    validFrom: header.validFrom ?? null,
    validTo: header.validTo ?? null,
    calls: header.calls ?? [],
    rules: rules.map((rule) => ({
      key: rule.key,
      title: rule.title,
      words: ruleInWords(rule, words),
      note: rule.note ?? null,
    })),
    source: scheme.source,
  };
}
