import { possibleTradeClasses } from './trade-class';

/**
 * What 商工会議所法7条2項 asks about, all as at the first day of the chamber's business year (April 1). Null where not
 * known. `employees` are those of the offices within the district; `capitalYen` is 0 for a sole proprietor;
 * `monthsInDistrict` are whole months of unbroken business there up to that day.
 */
export interface DesignatedBusinessFacts {
  industryCode: string | null;
  employees: number | null;
  capitalYen: number | null;
  monthsInDistrict: number | null;
}

/** What decided: 期間が足りない, 規模が足りない, 資本金, 従業員数; or that a fact is missing. */
export const DESIGNATION_GROUNDS = ['months', 'size', 'capital', 'employees', 'unknown'] as const;
export type DesignationGround = (typeof DESIGNATION_GROUNDS)[number];

/** A fact that would settle the question: 営業期間, 資本金, 従業員数, 業種の細かい分類. */
export const DESIGNATION_FACTS = ['months', 'capital', 'employees', 'industry'] as const;
export type DesignationFact = (typeof DESIGNATION_FACTS)[number];

const FACT_NAMES: Record<DesignationFact, string> = {
  months: '地区内での営業期間',
  capital: '資本金',
  employees: '従業員数',
  industry: '業種の細かい分類',
};

const MONTHS = 6;
const CAPITAL_YEN = 3_000_000;

/** Head count from which the law applies, by trade. Unlike 小規模支援法 it has no exception for lodging and amusement. */
const EMPLOYEES = { 'commerce-or-service': 5, 'lodging-or-amusement': 5, other: 20 } as const;

/**
 * Whether a business is a 特定商工業者: six months or more in the district, and 20 employees or more (商業・サービス業 5)
 * or a capital of 3,000,000 yen or more. `designated` is null while a missing fact could still turn the answer.
 * That the business is a 商工業者 at all, and higher thresholds that a chamber may have been granted, are not asked here.
 */
export function designatedBusiness(facts: DesignatedBusinessFacts): {
  designated: boolean | null;
  ground: DesignationGround;
  /** What to ask; empty unless `designated` is null. */
  missing: DesignationFact[];
  reason: string;
} {
  const months = atLeast(facts.monthsInDistrict, MONTHS);
  if (months === false) {
    const reason = `年度開始日までに地区内で続けて営業した期間が${facts.monthsInDistrict}か月（基準は${MONTHS}か月以上）のため、特定商工業者ではありません。`;
    return { designated: false, ground: 'months', missing: [], reason };
  }
  const capital = atLeast(facts.capitalYen, CAPITAL_YEN);
  const employees = enoughEmployees(facts);
  if (capital === false && employees === false) {
    const reason = `地区内の従業員${facts.employees}人、資本金${yen(facts.capitalYen)}で、どちらの基準（従業員20人、商業・サービス業は5人以上、または資本金300万円以上）にも届かないため、特定商工業者ではありません。`;
    return { designated: false, ground: 'size', missing: [], reason };
  }
  if (months === true && capital === true) {
    const reason = `資本金が${yen(facts.capitalYen)}（基準は300万円以上）のため、特定商工業者です。`;
    return { designated: true, ground: 'capital', missing: [], reason };
  }
  if (months === true && employees === true) {
    const reason = `地区内の従業員が${facts.employees}人（基準は20人、商業・サービス業は5人以上）のため、特定商工業者です。`;
    return { designated: true, ground: 'employees', missing: [], reason };
  }
  const facing = missing(facts, months);
  return {
    designated: null,
    ground: 'unknown',
    missing: facing,
    reason: `${facing.map((fact) => FACT_NAMES[fact]).join('、')}が分からないため、判定できません。`,
  };
}

/** True, false, or null when the value is not known. */
function atLeast(value: number | null, threshold: number): boolean | null {
  return value === null || !Number.isFinite(value) || value < 0 ? null : value >= threshold;
}

function enoughEmployees({ industryCode, employees }: DesignatedBusinessFacts): boolean | null {
  const answers = new Set(
    possibleTradeClasses(industryCode).map((tradeClass) => atLeast(employees, EMPLOYEES[tradeClass])),
  );
  const [only = null] = answers;
  return answers.size === 1 ? only : null;
}

/** The facts whose knowledge would settle the question. */
function missing(facts: DesignatedBusinessFacts, months: boolean | null): DesignationFact[] {
  const names: DesignationFact[] = months === null ? ['months'] : [];
  const settled = atLeast(facts.capitalYen, CAPITAL_YEN) === true || enoughEmployees(facts) === true;
  if (settled) return names;
  if (atLeast(facts.capitalYen, CAPITAL_YEN) === null) names.push('capital');
  if (atLeast(facts.employees, 0) === null) names.push('employees');
  else if (enoughEmployees(facts) === null) names.push('industry');
  return names;
}

function yen(amount: number | null): string {
  return amount === null ? '不明' : `${amount.toLocaleString('ja-JP')}円`;
}
