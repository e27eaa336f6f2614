import { divisionOfIndustry, groupOfIndustry } from '@banso/japan';
import { Random } from '../random';
import { demoData, evaluationPlan, shippedPlans } from '../seed-files';
import { ConsultationText } from './consultation-text';
import type {
  BusinessesData,
  ChamberData,
  ConsultationsData,
  EventsData,
  FiguresData,
} from './demo-data.types';
import { sampleBusinesses } from './sample-businesses';
import { sampleDepartments, sampleStaff } from './sample-staff';
import { wordsOf } from './words';

const chamber = demoData<ChamberData>('chamber');
const businesses = demoData<BusinessesData>('businesses');
const consultations = demoData<ConsultationsData>('consultations');
const figures = demoData<FiguresData>('figures');
const events = demoData<EventsData>('events');
const plan = shippedPlans().find(({ plan: { code } }) => code === chamber.plan.source);

const partnerPlan = shippedPlans().find(({ plan: { code } }) => code === chamber.partnerPlan.source);

const KATAKANA = /^[ァ-ヶー]+$/u;

describe('seeds/demo', () => {
  it('names departments, nodes and indicators that the plan has', () => {
    const departments = new Set(plan?.departments?.map(({ code }) => code));
    expect(chamber.staff.filter(({ department }) => department && !departments.has(department))).toEqual([]);
    const nodes = JSON.stringify(plan?.nodes);
    expect(consultations.topics.filter(({ planNode }) => !nodes.includes(`"key":"${planNode}"`))).toEqual([]);
    const indicators = new Set([plan, partnerPlan].flatMap((one) => one?.indicators?.map(({ key }) => key)));
    expect(figures.figures.filter(({ indicator }) => !indicators.has(indicator))).toEqual([]);
  });

  it('holds events of departments and items that the plan has, with room for those who come', () => {
    const departments = new Set((plan?.departments ?? []).map(({ code }) => code));
    const nodes = JSON.stringify(plan?.nodes);
    const astray = events.events.filter(
      ({ department, planNode }) => !departments.has(department) || !nodes.includes(`"key":"${planNode}"`),
    );
    expect(astray).toEqual([]);
    expect(events.surveys.filter(({ department }) => !departments.has(department))).toEqual([]);
    const dates = events.events.flatMap(({ capacity = Infinity, dates }) =>
      dates.map(({ attended, share }) => ({ capacity, attended, share })),
    );
    expect(dates.filter(({ attended, share }) => (attended === undefined) === (share === undefined))).toEqual(
      [],
    );
    expect(dates.filter(({ capacity, attended = 0 }) => attended > capacity)).toEqual([]);
  });

  it('tells no more offers and hires than there are people, and contracts of two', () => {
    const told = events.events.flatMap(({ dates }) =>
      dates.map(({ attended = 0, outcomes = {} }) => ({ attended, ...outcomes })),
    );
    const { length } = told.filter(({ offers = 0, hires = 0, talks = 0 }) => offers + hires + talks > 0);
    expect(length).toBeGreaterThan(10);
    expect(told.filter(({ attended, offers = 0, hires = 0 }) => Math.max(offers, hires) > attended)).toEqual(
      [],
    );
    expect(told.filter(({ attended, contracts = 0 }) => contracts > 0 && attended < 2)).toEqual([]);
  });

  it('holds a plan that says that it is a sample, over events of kinds that are asked', () => {
    const { plan: own, indicators = [] } = evaluationPlan();
    expect([own.title, own.owner]).toEqual([expect.stringContaining('見本'), chamber.name]);
    expect(own.period.ends).toBe(plan?.plan.period.ends);
    const kinds = new Set(events.events.filter((event) => event.questionnaire).map(({ kind }) => kind));
    const counted = indicators.flatMap((one) => one.denominator?.definition?.filter?.kind ?? []);
    expect(new Set(counted)).toEqual(kinds);
  });

  it('gives every ward an advisor and every advisor a ward', () => {
    const advisors = chamber.staff.filter(({ role }) => role === 'advisor');
    const wards = new Set(chamber.wards.map(({ key }) => key));
    expect(new Set(advisors.flatMap((advisor) => advisor.wards ?? []))).toEqual(wards);
    expect(advisors.filter((advisor) => !advisor.wards?.length || !advisor.weight)).toEqual([]);
  });

  it('writes every name with its reading', () => {
    const { surnames, words, givenNames } = businesses;
    const readings = [surnames, words, givenNames.men, givenNames.women]
      .flatMap(wordsOf)
      .map(({ kana }) => kana)
      .concat(chamber.staff.flatMap(({ familyKana, givenKana }) => [familyKana, givenKana]))
      .concat(businesses.fixed.map(({ nameKana }) => nameKana));
    expect(readings.filter((kana) => !KATAKANA.test(kana))).toEqual([]);
    const names = businesses.industries.flatMap((industry) => industry.names);
    const gaps = (text = '') => text.match(/\{.\}/gu)?.join();
    expect(names.filter((name) => gaps(name.split('/')[0]) !== gaps(name.split('/')[1]))).toEqual([]);
  });

  it('uses industries of the classification, finely enough to tell a small business', () => {
    const { industries, fixed } = businesses;
    expect(
      industries.filter(({ code }) => groupOfIndustry(code) === null || !divisionOfIndustry(code)),
    ).toEqual([]);
    const codes = new Set(industries.map(({ code }) => code));
    expect(codes.size).toBe(industries.length);
    expect(fixed.filter(({ industry }) => !codes.has(industry))).toEqual([]);
  });

  it('fills every gap in what advisors write', () => {
    const advisors = sampleStaff(chamber, sampleDepartments(plan?.departments ?? []), '').filter(
      ({ role }) => role === 'advisor',
    );
    const [business] = sampleBusinesses(businesses, chamber.wards, advisors, '2026-04-01');
    if (business === undefined) throw new Error('No business was drawn');
    const text = new ConsultationText(consultations.fillings, new Random('every pattern'));
    const lines = consultations.topics.flatMap((topic) =>
      [topic.summaries, topic.issues, topic.advices, topic.results]
        .flat()
        .map((pattern) => text.line([pattern], topic, business)),
    );
    expect(lines.filter((line) => /[{}]/u.test(line) || line.length > 200)).toEqual([]);
    const [topic] = consultations.topics;
    if (topic === undefined) throw new Error('There is no topic');
    expect(() => text.line(['{知らない言葉}'], topic, business)).toThrow(RangeError);
  });

  it('dates figures on days that every year has', () => {
    const days = [
      ...figures.figures.flatMap(({ entries = [] }) => entries),
      ...events.events.flatMap(({ dates }) => dates),
      ...events.surveys.flatMap(({ rounds }) => rounds),
      ...events.examinations,
    ].map(({ on }) => on);
    expect(
      days.filter((day) => !/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) || day === '02-29'),
    ).toEqual([]);
    const monthly = figures.figures.flatMap((figure) => figure.monthly ?? []);
    expect(monthly.filter(({ values }) => values.length !== 12)).toEqual([]);
  });
});

describe('the businesses of the sample', () => {
  const advisors = sampleStaff(chamber, sampleDepartments(plan?.departments ?? []), '').filter(
    ({ role }) => role === 'advisor',
  );
  const drawn = sampleBusinesses(businesses, chamber.wards, advisors, '2026-11-21');

  it('keep their names and ids from day to day', () => {
    const identity = ({ id, columns }: (typeof drawn)[number]) => [
      id,
      columns.name,
      columns.corporate_number,
    ];
    const later = sampleBusinesses(businesses, chamber.wards, advisors, '2031-05-01');
    expect(later.map(identity)).toEqual(drawn.map(identity));
    expect(drawn[0]?.columns.name).toBe('株式会社山田製作所');
  });

  it('have no two names alike', () => {
    expect(new Set(drawn.map(({ columns }) => columns.name)).size).toBe(drawn.length);
  });

  it('are founded before today by people who were born long before', () => {
    expect(drawn.filter(({ foundedOn }) => foundedOn !== null && foundedOn >= '2026-11-21')).toEqual([]);
    const born = drawn.flatMap(({ representative }) =>
      representative.rows.map((row) => Number(row.birth_year)),
    );
    expect(born.filter((year) => year !== 0 && (year < 1935 || year > 2000))).toEqual([]);
  });
});
