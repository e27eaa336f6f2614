import {
  divisionOfIndustry,
  groupOfIndustry,
  INDUSTRY_GROUPS,
  type IsoDate,
  smallBusinessRule,
} from '@banso/japan';
import { type BusinessFacts, type KnownAnswer, planQuestion } from './business-facts';
import type { CallWindow } from './call-window';
import {
  boundsInWords,
  daysInWords,
  dayOfYears,
  industryInWords,
  people,
  planKindInWords,
  type SchemeWords,
  yearsInWords,
  yenInWords,
} from './condition-words';
import { addMonths, fullYears } from './elapsed';
import { type Ask, type Finding, fromRecord, known, unknown } from './finding';
import { anyOf } from './kleene';
import type { Bounds, Condition, DayRange, Question, Years } from './scheme-file.types';

/** What a diagnosis is made against, the same for every business. */
export interface DiagnosisContext {
  /** The day in Japan. */
  today: IsoDate;
  window: CallWindow;
  words: SchemeWords;
}

const EMPLOYEES = { field: 'employees', label: '常時使用従業員数', ask: '常時使用する従業員は何人ですか。' };
const FOUNDED = { field: 'foundedOn', label: '創業日', ask: '創業（設立）はいつですか。' };
const INDUSTRY = { field: 'industryCode', label: '業種', ask: '主な業種は何ですか。' };

/** How many of a long list of industries a sentence names; the rule's own words name all. */
const MOST_INDUSTRIES = 3;

/** What a condition other than all, any and not says of a business. */
export function singleFinding(
  condition: Condition,
  facts: BusinessFacts,
  context: DiagnosisContext,
): Finding {
  const { industry, employees, capitalYen, foundedOn, yearsInBusiness, district } = condition;
  if (industry) return fromRecord(facts.industryCode, INDUSTRY, (code) => industryFinding(code, industry));
  if (employees) {
    return fromRecord(facts.employees, EMPLOYEES, (count) =>
      fits(`常時使用従業員数 ${people(count)} は、`, boundsInWords(employees), within(count, employees)),
    );
  }
  if (capitalYen) {
    const field = { field: 'capitalYen', label: '資本金', ask: '資本金（出資の総額）はいくらですか。' };
    return fromRecord(facts.capitalYen, field, (yen) =>
      fits(`資本金 ${yenInWords(yen)} は、`, boundsInWords(capitalYen, yenInWords), within(yen, capitalYen)),
    );
  }
  if (condition.smallBusiness) return smallFinding(facts);
  if (foundedOn) {
    return fromRecord(facts.foundedOn, FOUNDED, (day) =>
      fits(`創業日 ${day} は、`, daysInWords(foundedOn), between(day, foundedOn)),
    );
  }
  if (yearsInBusiness) {
    return fromRecord(facts.foundedOn, FOUNDED, (day) => yearsFinding('創業', day, yearsInBusiness, context));
  }
  if (district) {
    const ask = `所在地はどの区・町ですか（対象: ${district.join('・')}）。`;
    return fromRecord(facts.district, { field: 'district', label: '区・町', ask }, (name) =>
      fits(
        `所在地 ${name} は、対象の地域（${district.join('・')}）`,
        '',
        district.some((one) => name.startsWith(one)),
      ),
    );
  }
  if (condition.plan) return planFinding(condition.plan, facts, context);
  if (condition.answer) return answerFinding(condition.answer, facts, context);
  return membershipFinding(condition, facts, context);
}

function membershipFinding(
  { memberSince, memberYears }: Condition,
  { memberSince: since }: BusinessFacts,
  context: DiagnosisContext,
): Finding {
  if (since === null) return known(false, '会員ではありません。');
  if (memberSince) return fits(`入会日 ${since} は、`, daysInWords(memberSince), between(since, memberSince));
  if (memberYears) return yearsFinding('入会', since, memberYears, context);
  return known(true, `会員です（${since} 入会）。`);
}

/** A coarse code (M) leaves open which of its groups it is, unless the rule names all of them or none. */
function industryFinding(code: string, listed: readonly string[]): Finding {
  const division = divisionOfIndustry(code);
  const group = groupOfIndustry(code);
  const named = industryInWords(group ?? division ?? code);
  const target = `対象の業種（${someIndustries(listed)}）`;
  const groups = INDUSTRY_GROUPS.filter((one) =>
    group === null ? one.division === division : one.code === group,
  );
  const met = groups.filter((one) => listed.includes(one.code) || listed.includes(one.division));
  if (groups.length > 0 && (met.length === 0 || met.length === groups.length)) {
    return fits(`業種「${named}」は、${target}`, '', met.length > 0);
  }
  return unknown(`業種が「${named}」までしか登録されていないため、${target}かどうか分かりません。`, {
    kind: 'record',
    key: 'industryCode',
    text: `業種を中分類まで教えてください（${someIndustries(met.map(({ code: one }) => one))} ですか）。`,
  });
}

function smallFinding(facts: BusinessFacts): Finding {
  const { result, reason } = smallBusinessRule(facts);
  if (result !== 'unknown') return known(result === 'small', reason);
  const missing = facts.employees === null ? EMPLOYEES : INDUSTRY;
  return unknown(reason, { kind: 'record', key: missing.field, text: missing.ask });
}

function yearsFinding(
  what: '創業' | '入会',
  since: IsoDate,
  years: Years,
  { today, window }: DiagnosisContext,
): Finding {
  const { on = 'today', atLeast = 0, lessThan = Infinity } = years;
  const day = on === 'today' ? today : on === 'call-opens' ? window.call?.opens : window.call?.closes;
  if (day === undefined) {
    return unknown(`${dayOfYears(years)}が決まっていないため、${what}からの年数が分かりません。`);
  }
  const passed = fullYears(since, day);
  const subject = `${what}から${Math.max(passed, 0)}年（${since} ${what}、${dayOfYears(years)} ${day} 現在）は、`;
  return fits(subject, yearsInWords(years), passed >= atLeast && passed < lessThan);
}

function planFinding(
  kinds: readonly string[],
  { answers }: BusinessFacts,
  { words }: DiagnosisContext,
): Finding {
  const found = kinds.map((kind) => {
    const label = planKindInWords(kind, words);
    const answer = answers[planQuestion(kind)];
    const ask: Ask = { kind: 'question', key: planQuestion(kind), text: `${label}を策定していますか。` };
    if (answer === undefined) return unknown(`${label}を策定しているか、確認していません。`, ask);
    const state = answer.yes ? '策定しています' : '策定していません';
    return known(answer.yes, `${label}を${state}（${answer.on} 確認）。`, { ...ask, yes: answer.yes });
  });
  return decisive(found, anyOf(found.map(({ truth }) => truth)));
}

function answerFinding(
  { key, ask, goodForMonths }: Question,
  { answers }: BusinessFacts,
  { today }: DiagnosisContext,
): Finding {
  const answer: KnownAnswer | undefined = answers[key];
  const question: Ask = { kind: 'question', key, text: ask };
  if (answer === undefined) return unknown(`「${ask}」を確認していません。`, question);
  if (goodForMonths !== undefined && addMonths(answer.on, goodForMonths) < today) {
    return unknown(`「${ask}」の確認（${answer.on}）から${goodForMonths}か月を過ぎています。`, question);
  }
  const said = answer.yes ? 'はい' : 'いいえ';
  return known(answer.yes, `「${ask}」に「${said}」（${answer.on} 確認）。`, {
    ...question,
    yes: answer.yes,
  });
}

function someIndustries(codes: readonly string[]): string {
  const rest = codes.length - MOST_INDUSTRIES;
  const first = codes.slice(0, MOST_INDUSTRIES).map(industryInWords).join('・');
  return rest > 0 ? `${first} ほか${rest}` : first;
}

/**
 * Of several findings the ones that make `truth` what it is. Where nothing holds of a choice whose parts ask for several
 * things each, those that came nearest tell: the limits of other trades help nobody.
 */
export function decisive(found: readonly Finding[], truth: Finding['truth']): Finding {
  const deciding = found.filter((one) => one.truth === truth);
  const near = truth === 'no' ? deciding.filter((one) => one.near) : [];
  const telling = near.length > 0 ? near : deciding;
  return {
    truth,
    reasons: telling.flatMap(({ reasons }) => reasons),
    asks: telling.flatMap(({ asks }) => asks),
    answered: found.flatMap(({ answered = [] }) => answered),
  };
}

function fits(subject: string, range: string, holds: boolean): Finding {
  return known(holds, `${subject}${range}に当てはまり${holds ? 'ます' : 'ません'}。`);
}

function within(count: number, { atLeast = 0, atMost = Infinity }: Bounds): boolean {
  return count >= atLeast && count <= atMost;
}

function between(day: IsoDate, { from = '0000-01-01', to = '9999-12-31' }: DayRange): boolean {
  return day >= from && day <= to;
}
