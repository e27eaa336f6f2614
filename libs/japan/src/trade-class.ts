import { divisionOfIndustry, INDUSTRY_GROUPS } from './industry';

/**
 * The side of an industry that small-business law looks at. 卸売業 and 小売業 (with restaurants) are 商業; lodging and
 * amusement are services that some laws treat apart.
 */
export type TradeClass = 'commerce-or-service' | 'lodging-or-amusement' | 'other';

/** 中小企業基本法2条 as the 中小企業庁 maps it to the classification of October 2013: every group of 商業 and サービス業. */
const COMMERCE_AND_SERVICE = new Set([
  ...numbers(38, 39),
  ...numbers(50, 61),
  ...numbers(70, 74),
  ...numbers(76, 78),
  ...numbers(81, 96),
]);

/** 小規模支援法施行令1条: 宿泊業 and 娯楽業. */
const LODGING_AND_AMUSEMENT = new Set([75, 80]);

/** Groups in which the 小分類 decides: the ones that are services. */
const SERVICE_SUBGROUPS = new Map([
  [41, new Set([411, 412, 415, 416])],
  [69, new Set([693])],
  [79, new Set(numbers(790, 799).filter((subgroup) => subgroup !== 791))],
]);

const UNCLASSIFIABLE = 99;

/**
 * The trade classes that an industry code leaves possible: one for a code that is fine enough, several for a coarse
 * one (M holds hotels and restaurants; 79 holds travel agencies, which are no service), all for none or a wrong one.
 */
export function possibleTradeClasses(industryCode: string | null): TradeClass[] {
  const division = industryCode === null ? null : divisionOfIndustry(industryCode);
  if (industryCode === null || division === null)
    return ['commerce-or-service', 'lodging-or-amusement', 'other'];
  const digits = industryCode.replace(/^[A-T]/, '');
  const codes =
    digits === ''
      ? INDUSTRY_GROUPS.filter((group) => group.division === division).map(({ code }) => code)
      : [digits];
  return [...new Set(codes.flatMap(classesOfDigits))];
}

function classesOfDigits(digits: string): TradeClass[] {
  const group = Number(digits.slice(0, 2));
  if (group === UNCLASSIFIABLE) return ['commerce-or-service', 'lodging-or-amusement', 'other'];
  if (LODGING_AND_AMUSEMENT.has(group)) return ['lodging-or-amusement'];
  const services = SERVICE_SUBGROUPS.get(group);
  if (services === undefined) return [COMMERCE_AND_SERVICE.has(group) ? 'commerce-or-service' : 'other'];
  if (digits.length === 2) return ['commerce-or-service', 'other'];
  return [services.has(Number(digits.slice(0, 3))) ? 'commerce-or-service' : 'other'];
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
