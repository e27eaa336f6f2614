import * as fc from 'fast-check';
import type { BusinessFacts } from './business-facts';
import { SchemeDiagnosis } from './diagnose';
import type { Condition, SchemeFile } from './scheme-file.types';

const TODAY = '2026-11-21';
const WORDS = { planKinds: new Map([['business-plan', '事業計画']]) };
const NOTHING: BusinessFacts = {
  industryCode: null,
  employees: null,
  capitalYen: null,
  foundedOn: null,
  district: null,
  memberSince: null,
  answers: {},
};

function file(...conditions: Condition[]): SchemeFile {
  return {
    format: 1,
    scheme: {
      key: 'test',
      title: '試験',
      operator: '会議所',
      calls: [{ name: '1回', opens: '2026-12-01', closes: '2027-01-31' }],
    },
    rules: conditions.map((when, at) => ({ key: `rule-${at}`, title: '要件', when })),
  };
}

const diagnose = (when: Condition, facts: Partial<BusinessFacts>) => {
  const [rule] = new SchemeDiagnosis(file(when), TODAY, WORDS).of({ ...NOTHING, ...facts }).rules;
  if (rule === undefined) throw new Error('No rule');
  return rule;
};
const truth = (when: Condition, facts: Partial<BusinessFacts> = {}) => diagnose(when, facts).truth;

describe('A single condition', () => {
  it('on employees says the number, the limit, and what to ask', () => {
    const rule: Condition = { employees: { atLeast: 5, atMost: 20 } };
    expect(diagnose(rule, { employees: 20 })).toMatchObject({
      truth: 'yes',
      reason: '常時使用従業員数 20人 は、5人以上20人以下に当てはまります。',
    });
    expect(truth(rule, { employees: 21 })).toBe('no');
    expect(truth(rule, { employees: 4 })).toBe('no');
    expect(truth(rule, { employees: 5 })).toBe('yes');
    expect(diagnose(rule, {})).toMatchObject({
      truth: 'unknown',
      reason: '常時使用従業員数が登録されていません。',
      asks: [{ kind: 'record', key: 'employees', text: '常時使用する従業員は何人ですか。' }],
    });
  });

  it('on capital knows nothing of who has none on record', () => {
    const rule: Condition = { capitalYen: { atMost: 50_000_000 } };
    expect(diagnose(rule, { capitalYen: 12_345 }).reason).toContain('資本金 12,345円 は、5,000万円以下');
    expect(truth(rule, { capitalYen: 50_000_001 })).toBe('no');
    expect(truth(rule, {})).toBe('unknown');
    expect(truth(rule, { capitalYen: 0 })).toBe('yes');
  });

  it.each([
    [['E'], '09', 'yes'],
    [['E'], '0911', 'yes'],
    [['E'], 'E', 'yes'],
    [['09'], '09', 'yes'],
    [['09'], '10', 'no'],
    [['76'], 'I', 'no'],
    [['76'], 'M', 'unknown'],
    [['75', '76', '77'], 'M', 'yes'],
    [['76', 'E'], 'M', 'unknown'],
    [['E'], null, 'unknown'],
  ] as const)('on industries %j takes %s for %s', (industry, industryCode, expected) => {
    expect(truth({ industry: [...industry] }, { industryCode })).toBe(expected);
  });

  it('on a coarse industry asks for the group', () => {
    expect(diagnose({ industry: ['76', '77'] }, { industryCode: 'M' }).asks).toEqual([
      {
        kind: 'record',
        key: 'industryCode',
        text: '業種を中分類まで教えてください（76 飲食店・77 持ち帰り・配達飲食サービス業 ですか）。',
      },
    ]);
  });

  it('on small businesses is the rule of the law', () => {
    const rule: Condition = { smallBusiness: true };
    expect(truth(rule, { industryCode: '09', employees: 20 })).toBe('yes');
    expect(truth(rule, { industryCode: '56', employees: 6 })).toBe('no');
    expect(truth(rule, { employees: 5 })).toBe('yes');
    expect(diagnose(rule, { industryCode: 'M', employees: 12 })).toMatchObject({
      truth: 'unknown',
      asks: [{ key: 'industryCode' }],
    });
    expect(diagnose(rule, { industryCode: 'M' }).asks).toMatchObject([{ key: 'employees' }]);
  });

  it('on years counts full ones on its day', () => {
    const young: Condition = { yearsInBusiness: { lessThan: 5 } };
    expect(truth(young, { foundedOn: '2021-11-22' })).toBe('yes');
    expect(truth(young, { foundedOn: '2021-11-21' })).toBe('no');
    const atClose: Condition = { yearsInBusiness: { lessThan: 5, on: 'call-closes' } };
    expect(truth(atClose, { foundedOn: '2022-01-31' })).toBe('no');
    expect(truth(atClose, { foundedOn: '2022-02-01' })).toBe('yes');
    expect(diagnose(atClose, { foundedOn: '2022-02-01' }).reason).toBe(
      '創業から4年（2022-02-01 創業、公募の締切日 2027-01-31 現在）は、5年未満に当てはまります。',
    );
    expect(truth({ yearsInBusiness: { atLeast: 0, on: 'call-opens' } }, { foundedOn: '2026-12-02' })).toBe(
      'no',
    );
  });

  it('on days, places and membership reads the record', () => {
    expect(truth({ foundedOn: { from: '2020-04-01' } }, { foundedOn: '2020-04-01' })).toBe('yes');
    expect(truth({ foundedOn: { to: '2020-03-31' } }, { foundedOn: '2020-04-01' })).toBe('no');
    expect(truth({ district: ['中央区'] }, { district: '中央区駅前' })).toBe('yes');
    expect(truth({ district: ['中央区', '南区'] }, { district: '緑区' })).toBe('no');
    expect(truth({ district: ['中央区'] }, {})).toBe('unknown');
    expect(diagnose({ member: true }, {})).toMatchObject({ truth: 'no', reason: '会員ではありません。' });
    expect(truth({ member: true }, { memberSince: '2026-04-01' })).toBe('yes');
    expect(truth({ memberSince: { to: '2025-12-31' } }, { memberSince: '2026-04-01' })).toBe('no');
    expect(truth({ memberSince: { from: '2026-04-01' } }, { memberSince: '2026-04-01' })).toBe('yes');
    expect(truth({ memberYears: { atLeast: 1 } }, { memberSince: '2025-11-21' })).toBe('yes');
    expect(truth({ memberYears: { atLeast: 1 } }, { memberSince: '2025-11-22' })).toBe('no');
    expect(truth({ memberYears: { atLeast: 1 } }, {})).toBe('no');
  });

  it('on plans asks about each kind until one is there', () => {
    const rule: Condition = { plan: ['business-plan', 'succession-plan'] };
    const answers = { 'plan:business-plan': { yes: false, on: '2026-05-01' } };
    expect(diagnose(rule, { answers })).toMatchObject({
      truth: 'unknown',
      asks: [{ kind: 'question', key: 'plan:succession-plan' }],
    });
    expect(truth(rule, { answers: { ...answers, 'plan:succession-plan': { yes: false, on: TODAY } } })).toBe(
      'no',
    );
    expect(diagnose(rule, { answers: { 'plan:business-plan': { yes: true, on: TODAY } } })).toMatchObject({
      truth: 'yes',
      reason: '事業計画を策定しています（2026-11-21 確認）。',
      asks: [],
      answered: [
        { kind: 'question', key: 'plan:business-plan', text: '事業計画を策定していますか。', yes: true },
      ],
    });
  });

  it('names what was answered, also where it does not decide, so that it can be put right', () => {
    const asked: Condition = { answer: { key: 'sales', ask: '売上は減りましたか。' } };
    const answers = { sales: { yes: false, on: TODAY } };
    const answered = [{ kind: 'question', key: 'sales', text: '売上は減りましたか。', yes: false }];
    for (const when of [
      asked,
      { not: asked },
      { any: [{ member: true }, asked, asked] },
      { any: [asked, { employees: { atLeast: 1 } }] },
    ] satisfies Condition[]) {
      expect(diagnose(when, { answers, memberSince: '2020-01-01' }).answered).toEqual(answered);
    }
    expect(diagnose({ member: true }, { answers }).answered).toEqual([]);
  });

  it('on answers believes them for a time', () => {
    const rule: Condition = { answer: { key: 'sales', ask: '売上は減りましたか。', goodForMonths: 6 } };
    const said = (yes: boolean, on: string) => ({ answers: { sales: { yes, on } } });
    expect(truth(rule, said(true, '2026-05-21'))).toBe('yes');
    expect(truth(rule, said(false, '2026-05-21'))).toBe('no');
    expect(diagnose(rule, said(true, '2026-05-20'))).toMatchObject({
      truth: 'unknown',
      reason: '「売上は減りましたか。」の確認（2026-05-20）から6か月を過ぎています。',
      asks: [{ kind: 'question', key: 'sales', text: '売上は減りましたか。' }],
    });
    expect(truth({ answer: { key: 'sales', ask: '?' } }, said(true, '1999-01-01'))).toBe('yes');
  });
});

describe('Conditions together', () => {
  const yes: Condition = { member: true };
  const no: Condition = { not: { member: true } };
  const open: Condition = { employees: { atLeast: 1 } };
  const member = { memberSince: '2020-01-01' };

  it('follow Kleene', () => {
    expect(truth({ all: [yes, open] }, member)).toBe('unknown');
    expect(truth({ all: [no, open] }, member)).toBe('no');
    expect(truth({ any: [yes, open] }, member)).toBe('yes');
    expect(truth({ any: [no, open] }, member)).toBe('unknown');
    expect(truth({ any: [no, no] }, member)).toBe('no');
    expect(truth({ not: open }, member)).toBe('unknown');
    expect(truth({ not: { all: [no, open] } }, member)).toBe('yes');
  });

  it('give the reasons that decide, each once, and ask nothing once decided', () => {
    expect(diagnose({ any: [no, open, open] }, member)).toMatchObject({
      reason: '常時使用従業員数が登録されていません。',
      asks: [{ key: 'employees' }],
    });
    expect(diagnose({ all: [no, open] }, member)).toMatchObject({
      reason: '会員です（2020-01-01 入会）。',
      asks: [],
    });
  });

  it('tell of the nearest choice only', () => {
    const trade = (code: string, atMost: number): Condition => ({
      all: [{ industry: [code] }, { employees: { atMost } }],
    });
    const { reason } = diagnose(
      { any: [trade('E', 300), trade('I', 50)] },
      { industryCode: '56', employees: 60 },
    );
    expect(reason).toBe('常時使用従業員数 60人 は、50人以下に当てはまりません。');
  });

  it('make the verdict of all rules', () => {
    const verdict = (...conditions: Condition[]) =>
      new SchemeDiagnosis(file(...conditions), TODAY, WORDS).of({ ...NOTHING, ...member }).verdict;
    expect(verdict(yes, yes)).toBe('eligible');
    expect(verdict(yes, open)).toBe('unknown');
    expect(verdict(open, no)).toBe('not-eligible');
  });
});

describe('Any diagnosis', () => {
  const single: fc.Arbitrary<Condition> = fc.oneof(
    fc.constant<Condition>({ smallBusiness: true }),
    fc.constant<Condition>({ member: true }),
    fc.subarray(['E', 'M', 'I', '09', '75', '76', '77'], { minLength: 1 }).map((industry) => ({ industry })),
    fc.record({ atLeast: fc.integer({ min: 0, max: 10 }) }).map((employees) => ({ employees })),
    fc.record({ atMost: fc.integer({ min: 0, max: 30 }) }).map((employees) => ({ employees })),
    fc.record({ atMost: fc.constantFrom(1_000_000, 50_000_000) }).map((capitalYen) => ({ capitalYen })),
    fc.record({ lessThan: fc.integer({ min: 0, max: 9 }) }).map((yearsInBusiness) => ({ yearsInBusiness })),
    fc.constant<Condition>({ foundedOn: { from: '2020-01-01' } }),
    fc.constant<Condition>({ district: ['中央区'] }),
    fc.constant<Condition>({ plan: ['business-plan', 'succession-plan'] }),
    fc.constantFrom('a', 'b').map((key) => ({ answer: { key, ask: `${key}?` } })),
  );
  const condition = fc.letrec<{ one: Condition }>((tie) => ({
    one: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      single,
      fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('one').map((not) => ({ not })),
    ),
  })).one;
  const said = fc.record({ yes: fc.boolean(), on: fc.constant('2026-06-01') });
  const whole = fc.record({
    industryCode: fc.constantFrom('09', '56', '75', '76', '77'),
    employees: fc.integer({ min: 0, max: 40 }),
    capitalYen: fc.constantFrom(0, 1_000_000, 60_000_000),
    foundedOn: fc.constantFrom('2019-05-01', '2021-05-01', '2026-01-01'),
    district: fc.constantFrom('中央区', '緑区'),
    memberSince: fc.constantFrom(null, '2024-04-01'),
    a: said,
    b: said,
    business: said,
    succession: said,
  });
  const FACTS = ['industryCode', 'employees', 'capitalYen', 'foundedOn', 'district'] as const;
  const ANSWERS = { a: 'a', b: 'b', business: 'plan:business-plan', succession: 'plan:succession-plan' };
  type Whole = typeof whole extends fc.Arbitrary<infer One> ? One : never;

  // A coarse industry is half a fact: it stands between none and the group.
  const facts = (all: Whole, hidden: ReadonlySet<string>): BusinessFacts => {
    const shown = FACTS.map((key) => [key, hidden.has(key) ? null : all[key]] as const);
    const answers = Object.entries(ANSWERS).filter(([name]) => !hidden.has(name));
    const coarse = hidden.has('group') && ['75', '76', '77'].includes(all.industryCode);
    const record = Object.fromEntries(shown) as Pick<BusinessFacts, (typeof FACTS)[number]>;
    return {
      ...record,
      industryCode: coarse && record.industryCode !== null ? 'M' : record.industryCode,
      memberSince: all.memberSince,
      answers: Object.fromEntries(answers.map(([name, key]) => [key, all[name as keyof typeof ANSWERS]])),
    };
  };
  const names = [...FACTS, 'group', ...Object.keys(ANSWERS)];

  it('never turns when one learns a fact, and asks exactly where it is unknown', () => {
    fc.assert(
      fc.property(
        condition,
        whole,
        fc.subarray(names),
        fc.subarray(names),
        (when, all, hidden, alsoHidden) => {
          const less = diagnose(when, facts(all, new Set([...hidden, ...alsoHidden])));
          const more = diagnose(when, facts(all, new Set(hidden)));
          if (less.truth !== 'unknown') expect(more.truth).toBe(less.truth);
          for (const { truth: found, asks, reason } of [less, more]) {
            expect(asks.length > 0).toBe(found === 'unknown');
            expect(reason).not.toBe('');
          }
          expect(diagnose(when, facts(all, new Set())).truth).not.toBe('unknown');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
