import { readFileSync } from 'node:fs';
import { readPlanFile } from '@banso/action-plans';
import { newId } from '@banso/platform';
import { type ChamberAtWork, TODAY, Town } from '../support/chamber-at-work';

const SAGAMIHARA = 'seeds/plans/sagamihara-2019-2021.yaml';
const PRIOR_YEAR = 'examinees-on-prior-year';
const ON_2017 = 'examinees-on-2017';

describe('indicators over rounds of surveys and sittings of examinations', () => {
  let town: Town;
  let chamber: ChamberAtWork;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(readPlanFile(readFileSync(SAGAMIHARA, 'utf8'), SAGAMIHARA));
    await chamber.drain();
  });

  const tell = (activity: string, day: string) =>
    chamber.sql(
      `INSERT INTO outbox (chamber_id, kind, entity_id, keys) VALUES ($1, 'record.changed', $1, $2)`,
      [JSON.stringify({ activity, dates: [day] })],
    );

  async function sitting(day: string, examinees: number): Promise<string> {
    const id = newId();
    await chamber.sql(
      `INSERT INTO examination_sittings (chamber_id, id, examination, examined_on, examinees)
       VALUES ($1, $2, 'bookkeeping', $3, $4)`,
      [id, day, examinees],
    );
    await tell('examination', day);
    return id;
  }

  async function voidSitting(id: string, day: string): Promise<void> {
    await chamber.sql(
      `UPDATE examination_sittings SET voided_at = now(), void_reason = '誤り' WHERE chamber_id = $1 AND id = $2`,
      [id],
    );
    await tell('examination', day);
  }

  async function round(day: string, survey: string, returned: number, distributed: number): Promise<void> {
    await chamber.sql(
      `INSERT INTO survey_rounds (chamber_id, id, survey, title, surveyed_on, distributed, returned)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), survey, day, day, distributed, returned],
    );
    await tell('survey-round', day);
  }

  async function enter(
    key: string,
    datedOn: string,
    value: number,
  ): Promise<{ id: string; version: number }> {
    const content = { datedOn, value, numerator: null, denominator: null, note: '紙の記録' };
    return town.entries.add(chamber.scope, await chamber.indicatorId(key), content);
  }

  /** What is kept up is what is computed anew. */
  async function nothingDrifts(): Promise<void> {
    await chamber.drain();
    const kept = await chamber.stored();
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await chamber.stored()).toEqual(kept);
  }

  it('count rounds, and divide all that were returned by all that were distributed', async () => {
    await round('2019-06-28', 'business-climate', 10, 100);
    await round('2019-09-28', 'other', 190, 300);
    expect(await chamber.figure('business-climate-surveys', 'FY2019')).toMatchObject({
      actual: 1,
      contacts: null,
      businesses: null,
    });
    expect(await chamber.figure('survey-response-rate', 'FY2019')).toMatchObject({
      actual: 50,
      numerator: 200,
      denominator: 400,
      mark: 'reached',
    });
    const { items, value } = await chamber.records('survey-response-rate', 'FY2019');
    expect(value).toBe(50);
    expect(items.map(({ activity, quantity }) => [activity, quantity])).toEqual([
      ['survey-round', 300],
      ['survey-round', 190],
      ['survey-round', 100],
      ['survey-round', 10],
    ]);
    await nothingDrifts();
  });

  it('grow from the year before, as the records tell it', async () => {
    await sitting('2018-11-18', 400);
    await sitting('2019-02-24', 600);
    await sitting('2019-06-09', 1020);
    await sitting('2020-06-14', 1010);
    expect(await chamber.figure(PRIOR_YEAR, 'FY2019')).toMatchObject({
      actual: 2,
      numerator: 1020,
      denominator: 1000,
      baseline: 1000,
      mark: 'reached',
    });
    expect((await chamber.figure(PRIOR_YEAR, 'FY2020')).actual).toBeCloseTo(-0.98, 2);
    expect(await chamber.figure(PRIOR_YEAR, 'FY2021')).toMatchObject({ missing: 'まだ記録がありません。' });
    expect(await chamber.records(PRIOR_YEAR, 'FY2018')).toMatchObject({
      value: 1000,
      items: [{ activity: 'examination' }, {}],
    });
    await nothingDrifts();
  });

  it('grow from what was entered by hand for a base year that the records do not reach', async () => {
    await sitting('2021-06-13', 1030);
    expect(await chamber.figure(ON_2017, 'FY2021')).toMatchObject({
      actual: null,
      missing: expect.stringContaining('2017年度の実績が記録にも手入力にもない') as unknown,
    });
    await enter(ON_2017, '2018-02-25', 1000);
    expect(await chamber.figure(ON_2017, 'FY2021')).toMatchObject({
      actual: 3,
      baseline: 1000,
      mark: 'reached',
    });
    const page = await town.pages.page(chamber.scope, await chamber.indicatorId(ON_2017), TODAY);
    expect(page.origin).toEqual({
      kind: 'records',
      activity: 'examination',
      label: '検定の記録（記録のない年度は手入力）',
      entered: 'value',
    });
    expect(page.description).toContain('記録のない年度は、手で入力した数字と比べます');
    await nothingDrifts();
  });

  it('never add an entry to records: one record of a year stands for all entries of it, and gives them back', async () => {
    await enter(ON_2017, '2017-06-11', 700);
    await enter(ON_2017, '2018-02-25', 300);
    await enter(ON_2017, '2021-11-21', 1050);
    expect(await chamber.figure(ON_2017, 'FY2021')).toMatchObject({ actual: 5, denominator: 1000 });

    const found = await sitting('2018-03-31', 840);
    expect(await chamber.figure(ON_2017, 'FY2021')).toMatchObject({ actual: 25, denominator: 840 });
    const { items, value } = await chamber.records(ON_2017, 'FY2017');
    expect(value).toBe(840);
    expect(items.map(({ activity, counted, reason }) => [activity, counted, reason])).toEqual([
      ['examination', true, null],
      ['manual-entry', false, expect.stringContaining('この年度は記録から数えている')],
      ['manual-entry', false, expect.stringContaining('この年度は記録から数えている')],
    ]);
    await nothingDrifts();
    await voidSitting(found, '2018-03-31');
    expect(await chamber.figure(ON_2017, 'FY2021')).toMatchObject({ actual: 5, denominator: 1000 });
    await nothingDrifts();
  });

  it('forget an entry of another month of the year, too, once there is a record', async () => {
    await enter(PRIOR_YEAR, '2019-02-24', 1000);
    await enter(PRIOR_YEAR, '2019-06-09', 900);
    await chamber.drain();
    await sitting('2020-02-23', 1020);
    expect(await chamber.figure(PRIOR_YEAR, 'FY2019')).toMatchObject({ actual: 2, numerator: 1020 });
    await nothingDrifts();
  });

  it('take an entry only for a year without records', async () => {
    await sitting('2019-06-09', 1020);
    await expect(enter(PRIOR_YEAR, '2020-02-23', 1)).rejects.toMatchObject({
      code: 'counted-from-records',
      message: expect.stringContaining('2019年度は検定の記録から集計している') as unknown,
    });
    const entry = await enter(PRIOR_YEAR, '2019-02-24', 1000);
    const id = await chamber.indicatorId(PRIOR_YEAR);
    await expect(
      town.entries.change(chamber.scope, id, entry.id, entry.version, { datedOn: '2019-04-01' }),
    ).rejects.toMatchObject({ code: 'counted-from-records' });
    expect(await chamber.figure(PRIOR_YEAR, 'FY2019')).toMatchObject({ actual: 2 });
  });
});
