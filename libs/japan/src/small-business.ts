import { possibleTradeClasses, type TradeClass } from './trade-class';

export type SmallBusinessResult = 'small' | 'not-small' | 'unknown';

/**
 * What the law asks about: `industryCode` as {@link parseIndustry} answers it, and 常時使用する従業員数 at the date in
 * question — not the head count that the membership fee goes by. Null where not known.
 */
export interface SmallBusinessFacts {
  industryCode: string | null;
  employees: number | null;
}

/** `limit` is the greatest head count that is still small, null when the industry leaves it open. */
export interface SmallBusinessRule {
  result: SmallBusinessResult;
  limit: 5 | 20 | null;
  reason: string;
}

const LIMITS: Record<TradeClass, { limit: 5 | 20; label: string }> = {
  'commerce-or-service': { limit: 5, label: '商業・サービス業' },
  'lodging-or-amusement': { limit: 20, label: '宿泊業・娯楽業' },
  other: { limit: 20, label: '製造業その他' },
};

/** Whether a business is a 小規模事業者; see {@link smallBusinessRule}. */
export function smallBusiness(facts: SmallBusinessFacts): SmallBusinessResult {
  return smallBusinessRule(facts).result;
}

/**
 * 小規模事業者 by 小規模支援法2条 (商工会及び商工会議所による小規模事業者の支援に関する法律) and its 施行令1条: 20 or fewer
 * employees, in 商業・サービス業 5 or fewer, in 宿泊業 and 娯楽業 again 20.
 * Where the industry is not known finely enough, a head count of 5 or fewer, or above 20, decides all the same.
 */
export function smallBusinessRule({ industryCode, employees }: SmallBusinessFacts): SmallBusinessRule {
  const rules = possibleTradeClasses(industryCode).map((tradeClass) => LIMITS[tradeClass]);
  const smallest = rules.every(({ limit }) => limit === 20) ? 20 : 5;
  const greatest = rules.every(({ limit }) => limit === 5) ? 5 : 20;
  const limit = smallest === greatest ? smallest : null;
  if (!isHeadCount(employees)) {
    return { result: 'unknown', limit, reason: '常時使用する従業員数が分からないため、判定できません。' };
  }
  const people = `常時使用する従業員が${employees}人`;
  const basis = limit === null ? '業種によらず基準' : `${rules.map(({ label }) => label).join('、')}の基準`;
  if (employees <= smallest) {
    const reason = `${people}で、${basis}（${smallest}人以下）に当てはまるため、小規模事業者です。`;
    return { result: 'small', limit, reason };
  }
  if (employees > greatest) {
    const reason = `${people}で、${basis}（${greatest}人以下）を超えるため、小規模事業者ではありません。`;
    return { result: 'not-small', limit, reason };
  }
  const reason = `${people}のときは、業種によって基準（5人以下または20人以下）が異なります。業種の分類をさらに細かく入力してください。`;
  return { result: 'unknown', limit, reason };
}

function isHeadCount(employees: number | null): employees is number {
  return employees !== null && Number.isInteger(employees) && employees >= 0;
}
