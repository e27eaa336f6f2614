import { corporateCheckDigit, type IsoDate } from '@banso/japan';
import type { BulkEntry } from '@banso/members';
import { sampleId } from '../new-chamber';
import { addDays } from './days';
import type { Draw } from './draw';

interface Trade {
  industry: string;
  weight: number;
  words: [string, string][];
  employees: [number, number];
  section: string;
  capital: boolean;
}

export interface BusinessesSeed {
  families: [string, string][];
  givens: [string, string][];
  trades: Trade[];
  legalForms: string[];
}

export interface SampleDistrict {
  key: string;
  label: string;
  towns: string[];
}

export const SAMPLE_NOTE = 'サンプルデータ（架空の事業所です）';

const COUNT = 500;
const CAPITALS = [1_000_000, 3_000_000, 5_000_000, 10_000_000, 20_000_000, 30_000_000];
const WITHDRAWAL_REASONS = ['closure', 'relocation', 'no-benefit', 'downsizing', 'death', 'merger'];

/**
 * Fictional businesses, the same for the same seed. Corporate numbers begin with 99 behind the check digit, telephone
 * numbers with 042-000: neither is assigned.
 */
export function sampleBusinesses(
  draw: Draw,
  seed: BusinessesSeed,
  districts: SampleDistrict[],
  { planStart, today }: { planStart: IsoDate; today: IsoDate },
): BulkEntry[] {
  const used = new Set<string>();
  return Array.from({ length: COUNT }, (_, index) => {
    const trade = draw.weighted(seed.trades, ({ weight }) => weight);
    const { name, kana } = drawName(draw, seed, trade, used);
    const district = draw.one(districts);
    const employees = skewed(draw, trade.employees);
    const incorporated = /会社/.test(name);
    const [family, familyKana] = draw.one(seed.families);
    const [given, givenKana] = draw.one(seed.givens);
    const birthYear = Number(today.slice(0, 4)) - draw.integer(32, 79);
    return {
      id: sampleId(`business/${index}`),
      known: null,
      values: {
        name,
        nameKana: kana,
        ...(incorporated ? { corporateNumber: corporateNumber(index) } : {}),
        industryCode: trade.industry,
        employees,
        feeEmployees: employees + (draw.chance(0.3) ? 1 : 0),
        ...(incorporated && trade.capital ? { capitalYen: draw.one(CAPITALS) } : {}),
        foundedOn: `${draw.integer(1955, 2022)}-${String(draw.integer(1, 12)).padStart(2, '0')}-01`,
        postalCode: `252${String(draw.integer(100, 399)).padStart(4, '0')}`,
        district: district.label,
        address: `${district.label}${draw.one(district.towns)}${draw.integer(1, 6)}-${draw.integer(1, 28)}-${draw.integer(1, 15)}`,
        phone: `042-000-${String(index).padStart(4, '0')}`,
        successor: draw.weighted(['present', 'absent', 'not-needed', 'unknown'] as const, (answer) =>
          answer === 'unknown' ? 4 : 2,
        ),
        note: SAMPLE_NOTE,
      },
      representative: {
        familyName: family,
        givenName: given,
        familyKana,
        givenKana,
        birthYear,
        position: incorporated ? '代表取締役' : '代表',
        representative: true,
      },
      membership: draw.chance(0.78)
        ? { known: null, facts: membership(draw, trade, employees, planStart, today) }
        : null,
    };
  });
}

function drawName(
  draw: Draw,
  seed: BusinessesSeed,
  trade: Trade,
  used: Set<string>,
): { name: string; kana: string } {
  for (;;) {
    const [family, familyKana] = draw.one(seed.families);
    const [word, wordKana] = draw.one(trade.words);
    const form = trade.capital ? draw.one(seed.legalForms) : '';
    const name =
      form === ''
        ? `${family}${word}`
        : draw.chance(0.6)
          ? `${form}${family}${word}`
          : `${family}${word}${form}`;
    if (used.has(`${family}${word}`)) continue;
    used.add(`${family}${word}`);
    return { name, kana: `${familyKana}${wordKana}` };
  }
}

/** Small businesses are many and large ones few. */
function skewed(draw: Draw, [from, to]: [number, number]): number {
  return from + Math.floor((to - from + 1) * draw.fraction() ** 2.2);
}

function corporateNumber(index: number): string {
  const base = `99${String(index).padStart(10, '0')}`;
  return `${corporateCheckDigit(base)}${base}`;
}

function membership(draw: Draw, trade: Trade, employees: number, planStart: IsoDate, today: IsoDate) {
  const recent = draw.chance(0.36);
  const planDays = Math.max(1, daysBetween(planStart, today));
  const joinedOn = recent
    ? addDays(planStart, draw.integer(0, planDays - 1))
    : addDays(planStart, -draw.integer(100, 30 * 365));
  const left = draw.chance(recent ? 0.05 : 0.14);
  const withdrawnOn = addDays(recent ? joinedOn : planStart, draw.integer(30, planDays));
  return {
    joinedOn,
    units: employees > 50 ? 5 : employees > 20 ? 3 : employees > 5 ? 2 : 1,
    kind: 'member',
    section: trade.section,
    ...(left && withdrawnOn < today ? { withdrawnOn, withdrawalReason: draw.one(WITHDRAWAL_REASONS) } : {}),
  };
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
