import { corporateCheckDigit, divisionOfIndustry, INDUSTRY_REVISION, type IsoDate } from '@banso/japan';
import { searchColumns } from '@banso/members';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import { BusinessNames, type DrawnName } from './business-names';
import { addDays } from './calendar';
import type { BusinessesData, IndustryData, WardData } from './demo-data.types';
import { sampleRepresentative, type SamplePerson } from './sample-persons';
import type { SampleStaff } from './sample-staff';
import { weightedKey } from './words';

/** A business of the sample, with what its memberships and consultations are drawn from. */
export interface SampleBusiness {
  id: string;
  industry: IndustryData;
  employees: number | null;
  foundedOn: IsoDate | null;
  advisorId: string | null;
  representative: SamplePerson;
  columns: Row;
}

const SERIAL_OF_SOLE_PROPRIETORS = 500_000;
const YEN = 1_000_000;
const DAYS_PER_YEAR = 365.25;

/** The businesses of the sample chamber; founded before `today`, the rest is the same on every day. */
export function sampleBusinesses(
  data: BusinessesData,
  wards: readonly WardData[],
  advisors: readonly SampleStaff[],
  today: IsoDate,
): SampleBusiness[] {
  const random = new Random('businesses');
  const names = new BusinessNames(data, random);
  const places = wards.flatMap((ward) => ward.towns.map((town) => ({ ward, town })));
  return Array.from({ length: data.count }, (_, index) => {
    const { ward, town } = random.weighted(places, ({ town: { weight } }) => weight);
    const fixed = names.fixed(index);
    const industry = industryOf(data, random, fixed?.industryCode);
    const drawn = fixed ?? names.draw(industry, { text: town.label, kana: town.kana });
    const id = fixedId(`business/${index + 1}`);
    const employees = random.chance(0.04) ? null : employeesOf(random, industry, drawn.legalForm !== null);
    const foundedOn = random.chance(0.08) ? null : foundedBefore(random, today);
    const responsible = advisors.filter(({ wards: keys }) => keys.includes(ward.key));
    const advisorId = random.chance(0.9) ? random.weighted(responsible, ({ weight }) => weight).id : null;
    const phone = `042-${ward.exchange}-${digits(random, 4)}`;
    const numbers = numbersOf(data, random, drawn, index);
    const block = `${random.integer(1, 6)}-${random.integer(1, 30)}-${random.integer(1, 20)}`;
    const columns: Row = {
      id,
      name: drawn.name,
      name_kana: drawn.nameKana,
      ...numbers,
      industry_code: industry.code,
      industry_division: divisionOfIndustry(industry.code),
      industry_revision: INDUSTRY_REVISION,
      employees,
      fee_employees: employees !== null && random.chance(0.6) ? employees + random.integer(0, 3) : null,
      capital_yen: capitalOf(random, drawn.legalForm),
      founded_on: foundedOn,
      postal_code: town.postal,
      district: `${ward.key}-${town.key}`,
      address: `${ward.label}${town.label}${block}`,
      phone,
      email: random.chance(0.45) ? `info@b${index + 1}.jigyosho.example` : null,
      website: random.chance(0.35) ? `https://www.b${index + 1}.jigyosho.example/` : null,
      successor: weightedKey(random, data.successors),
      advisor_id: advisorId,
      note: data.note,
      ...searchable(drawn, phone, numbers.corporate_number),
    };
    const representative = sampleRepresentative(data, random, id, drawn, today);
    return { id, industry, employees, foundedOn, advisorId, representative, columns };
  });
}

function industryOf(data: BusinessesData, random: Random, code: string | undefined): IndustryData {
  const given = data.industries.find((industry) => industry.code === code);
  return given ?? random.weighted(data.industries, ({ weight }) => weight);
}

/** Most have about as many as usual or fewer; a few companies have many more. */
function employeesOf(
  random: Random,
  { employees: [from, usual, to] }: IndustryData,
  isCompany: boolean,
): number {
  const isLarge = random.chance(0.3) && isCompany;
  return isLarge ? usual + Math.floor((to - usual) * random.next() ** 3) : random.integer(from, usual);
}

function foundedBefore(random: Random, today: IsoDate): IsoDate {
  const years = random.chance(0.14) ? 0.1 + random.next() * 3 : 3 + random.next() ** 1.4 * 65;
  return addDays(today, -Math.ceil(years * DAYS_PER_YEAR));
}

function capitalOf(random: Random, legalForm: string | null): number | null {
  if (legalForm === null || random.chance(0.1)) return null;
  return random.pick(legalForm === '合同会社' ? [0.5, 1, 1, 3] : [1, 3, 3, 5, 10, 10, 10, 20, 30, 50]) * YEN;
}

/**
 * 法人番号 and 登録番号 that are formally right and belong to nobody: behind the check digit stands a registry office that
 * does not exist, then 01 for a company, then a serial number.
 */
function numbersOf(
  { registryOffice }: BusinessesData,
  random: Random,
  { legalForm }: DrawnName,
  index: number,
): { corporate_number: string | null; invoice_number: string | null } {
  const isCompany = legalForm !== null;
  const serial = index + 1 + (isCompany ? 0 : SERIAL_OF_SOLE_PROPRIETORS);
  const base = `${registryOffice}01${String(serial).padStart(6, '0')}`;
  const number = `${corporateCheckDigit(base)}${base}`;
  const known = random.chance(0.8);
  const registered = random.chance(isCompany ? 0.75 : 0.4);
  return {
    corporate_number: isCompany && known ? number : null,
    invoice_number: registered ? `T${number}` : null,
  };
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.integer(0, 9)).join('');
}

function searchable(
  { name, nameKana }: DrawnName,
  phone: string,
  corporateNumber: string | null,
): { search_key: string; search_grams: string[]; sort_key: string } {
  const { searchKey, searchGrams, sortKey } = searchColumns({ name, nameKana, phone, corporateNumber });
  return { search_key: searchKey, search_grams: searchGrams, sort_key: sortKey };
}
