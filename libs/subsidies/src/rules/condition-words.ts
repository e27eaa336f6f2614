import { INDUSTRY_DIVISIONS, INDUSTRY_GROUPS } from '@banso/japan';
import type { Bounds, Condition, DayRange, SchemeRule, Years } from './scheme-file.types';

/** Words that the chamber's code lists give: the label of a kind of plan by its key. */
export interface SchemeWords {
  planKinds: ReadonlyMap<string, string>;
}

const INDUSTRY_LABELS = new Map(
  [...INDUSTRY_DIVISIONS, ...INDUSTRY_GROUPS].map(({ code, label }) => [code, `${code} ${label}`]),
);
const YEN_IN_MAN = 10_000;
const YEN_IN_OKU = 100_000_000;
const DAY_OF = { today: '診断日', 'call-opens': '公募の開始日', 'call-closes': '公募の締切日' } as const;

/** `E 製造業`, `09 食料品製造業`. */
export function industryInWords(code: string): string {
  return INDUSTRY_LABELS.get(code) ?? code;
}

/** `5人以上20人以下` */
export function boundsInWords(
  { atLeast, atMost }: Bounds,
  inWords: (count: number) => string = people,
): string {
  return [
    atLeast === undefined ? '' : `${inWords(atLeast)}以上`,
    atMost === undefined ? '' : `${inWords(atMost)}以下`,
  ].join('');
}

export function people(count: number): string {
  return `${count.toLocaleString('ja-JP')}人`;
}

/** `1,000万円`, `3億円`, `12,345円`. */
export function yenInWords(yen: number): string {
  const unit =
    yen > 0 && yen % YEN_IN_OKU === 0 ? YEN_IN_OKU : yen > 0 && yen % YEN_IN_MAN === 0 ? YEN_IN_MAN : 1;
  const suffix = unit === YEN_IN_OKU ? '億円' : unit === YEN_IN_MAN ? '万円' : '円';
  return `${(yen / unit).toLocaleString('ja-JP')}${suffix}`;
}

/** `1年以上5年未満` */
export function yearsInWords({ atLeast, lessThan }: Years): string {
  return [
    atLeast === undefined ? '' : `${atLeast}年以上`,
    lessThan === undefined ? '' : `${lessThan}年未満`,
  ].join('');
}

/** `2020-04-01 以後 2025-03-31 以前` */
export function daysInWords({ from, to }: DayRange): string {
  return [from === undefined ? [] : [`${from} 以後`], to === undefined ? [] : [`${to} 以前`]]
    .flat()
    .join(' ');
}

export function dayOfYears({ on = 'today' }: Years): string {
  return DAY_OF[on];
}

export function planKindInWords(kind: string, { planKinds }: SchemeWords): string {
  return planKinds.get(kind) ?? kind;
}

/** What a rule asks for, as staff read it: `業種が E 製造業・09 食料品製造業`; the parts of a choice stand in lines of their own. */
export function ruleInWords({ when }: Pick<SchemeRule, 'when'>, words: SchemeWords): string {
  const parts = when.all ?? when.any ?? [];
  if (parts.length < 2) return conditionInWords(when, words, false);
  const lines = parts.map((part) => `・${conditionInWords(part, words, false)}`);
  return [when.all ? '次のすべて' : '次のどれか', ...lines].join('\n');
}

function conditionInWords(condition: Condition, words: SchemeWords, nested: boolean): string {
  const group = (parts: readonly Condition[], joint: string): string => {
    const text = parts.map((part) => conditionInWords(part, words, parts.length > 1)).join(joint);
    return nested && parts.length > 1 ? `（${text}）` : text;
  };
  if (condition.all) return group(condition.all, '、かつ ');
  if (condition.any) return group(condition.any, '、または ');
  if (condition.not) return `次に当てはまらない：${conditionInWords(condition.not, words, true)}`;
  return singleInWords(condition, words);
}

function singleInWords(condition: Condition, words: SchemeWords): string {
  const { industry, employees, capitalYen, foundedOn, yearsInBusiness, district } = condition;
  if (industry) return `業種が ${industry.map(industryInWords).join('・')}`;
  if (employees) return `常時使用従業員数が${boundsInWords(employees)}`;
  if (capitalYen) return `資本金が${boundsInWords(capitalYen, yenInWords)}`;
  if (condition.smallBusiness) return '小規模事業者である';
  if (foundedOn) return `創業日が ${daysInWords(foundedOn)}`;
  if (yearsInBusiness) return `${dayOfYears(yearsInBusiness)}に創業から${yearsInWords(yearsInBusiness)}`;
  if (district) return `所在地が ${district.join('・')}`;
  if (condition.member) return '会員である';
  if (condition.memberSince) return `会員で、入会日が ${daysInWords(condition.memberSince)}`;
  if (condition.memberYears) {
    return `会員で、${dayOfYears(condition.memberYears)}に入会から${yearsInWords(condition.memberYears)}`;
  }
  if (condition.plan) {
    const kinds = condition.plan.map((kind) => planKindInWords(kind, words));
    return `${kinds.join('・')}${kinds.length > 1 ? 'のどれか' : ''}を策定している`;
  }
  return `「${condition.answer?.ask ?? ''}」に「はい」`;
}
