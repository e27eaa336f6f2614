import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callWindow } from './call-window';
import { ruleInWords } from './condition-words';
import { readSchemeFile, SchemeFileError } from './scheme-file';
import type { SchemeFile } from './scheme-file.types';

const ROOT = join(__dirname, '../../../..');
const SHIPPED = join(ROOT, 'seeds/reference/schemes');
const KNOWN = {
  planKinds: new Map([
    ['business-plan', '事業計画'],
    ['succession-plan', '事業承継計画'],
    ['management-innovation-plan', '経営革新計画'],
  ]),
  districts: new Set(['中央区駅前', '緑区']),
};

const GOOD = `format: 1
scheme:
  key: test-grant
  title: 試験補助金
  operator: 市
  calls:
    - { name: 1回, opens: 2026-10-01, closes: 2026-12-15 }
rules:
  - key: small
    title: 小規模である
    when: { smallBusiness: true }
  - key: years
    title: 若い
    when: { yearsInBusiness: { lessThan: 5, on: call-closes } }
`;

function problemsOf(text: string): string[] {
  try {
    readSchemeFile(text, 'test.yaml', KNOWN);
    return [];
  } catch (error) {
    if (!(error instanceof SchemeFileError)) throw error;
    expect(error.code).toBe('scheme-file-invalid');
    return error.problems.map(({ line, message, remedy }) => `${line} ${message}${remedy}`);
  }
}
const when = (condition: string) => problemsOf(GOOD.replace('{ smallBusiness: true }', condition)).join('\n');

describe('A scheme file', () => {
  it('that is right is answered as it was written', () => {
    const { scheme, rules } = readSchemeFile(GOOD, 'test.yaml', KNOWN);
    expect(scheme.calls).toEqual([{ name: '1回', opens: '2026-10-01', closes: '2026-12-15' }]);
    expect(rules.map(({ key }) => key)).toEqual(['small', 'years']);
  });

  it.each([
    ['{ smallbusiness: true }', '11 「smallbusiness」という項目はここでは使えません。'],
    ['{ member: true, smallBusiness: true }', '11 条件（when）に書く項目の数が違います。次から1つだけ'],
    ['{ member: false }', '11 会員（member）が違います。true と書いてください。'],
    [
      '{ industry: [09] }',
      "11 業種コード（industry）の書き方が違います。引用符で囲んで '9' と書いてください。",
    ],
    ["{ industry: ['00'] }", '11 業種コード「00」は日本標準産業分類にありません。大分類は A〜T'],
    ['{ employees: {} }', '11 範囲（employees）に書く項目の数が違います。次から1つ以上'],
    ['{ employees: { atLeast: 6, atMost: 5 } }', '11 上限が下限より小さくなっています。6以上に'],
    [
      '{ yearsInBusiness: { atLeast: 5, lessThan: 5 } }',
      '11 「未満」の年数が「以上」の年数以下です。6以上に',
    ],
    [
      '{ foundedOn: { from: 2026-02-01, to: 2026-01-31 } }',
      '11 終わりの日が始まりの日より前です。2026-02-01 以後',
    ],
    ['{ plan: [business-pla] }', '11 計画の種類「business-pla」はコード表にありません。'],
    ['{ district: [中央区, 東区] }', '11 区・町「東区」はコード表にありません。'],
    [
      '{ any: [{ answer: { key: a, ask: はい? } }, { answer: { key: a, ask: いいえ? } }] }',
      '11 確認事項「a」が別の質問にも使われています。',
    ],
    [
      '{ not: { not: { not: { not: { not: { not: { member: true } } } } } } }',
      '11 条件の入れ子が深すぎます。6段以内に',
    ],
    [
      '{ answer: { key: a, ask: はい?, goodForMonths: 121 } }',
      '11 月数（goodForMonths）が長すぎるか、大きすぎます。120以内',
    ],
  ])('with %s is refused by line', (condition, problem) => {
    expect(when(condition)).toContain(problem);
  });

  it('is refused for calls and days that cannot be', () => {
    expect(problemsOf(GOOD.replace('closes: 2026-12-15', 'closes: 2026-09-30'))).toEqual([
      '7 終わりの日が始まりの日より前です。2026-10-01 以後の日にしてください。',
    ]);
    expect(
      problemsOf(GOOD.replace('closes: 2026-12-15', 'closes: 2026-12-15, chamberDeadline: 2026-12-16')),
    ).toEqual(['7 会議所の受付締切日が締切日より後です。締切日（2026-12-15）以前の日にしてください。']);
    expect(
      problemsOf(GOOD.replace('  calls:\n    - { name: 1回, opens: 2026-10-01, closes: 2026-12-15 }\n', '')),
    ).toEqual([
      '12 公募の回がないのに、公募の日を基準にしています。calls: に公募の回を書くか、on: を消してください。',
    ]);
  });

  it('is refused for a key that stands twice, and for what is no YAML', () => {
    expect(problemsOf(GOOD.replace('key: years', 'key: small'))).toEqual([
      '12 要件コード「small」が二度使われています。別のコードに変えてください。',
    ]);
    expect(problemsOf('format: 1\n\tscheme:')[0]).toContain('2 字下げにタブ');
    expect(problemsOf('')[0]).toContain('制度ファイル');
  });
});

describe('The schemes that are shipped', () => {
  const files = readdirSync(SHIPPED).map(
    (name) => [name, readSchemeFile(readFileSync(join(SHIPPED, name), 'utf8'), name, KNOWN)] as const,
  );

  it('are about ten, each an example in a file of its key', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
    for (const [name, { scheme }] of files)
      expect([`${scheme.key}.yaml`, scheme.example]).toEqual([name, true]);
  });

  it('ask the same question under the same key', () => {
    const asked = files.flatMap(([, file]) => questionsOf(file));
    expect(new Set(asked.map(({ key }) => key)).size).toBe(new Set(asked.map(({ ask }) => ask)).size);
  });

  it('say their rules in words', () => {
    const [, file] = files.find(([name]) => name === 'sustainability-grant.yaml') ?? [];
    expect(file?.rules.map((rule) => ruleInWords(rule, KNOWN))).toEqual([
      '小規模事業者である',
      '次に当てはまらない：業種が A 農業、林業・B 漁業・P 医療、福祉・S 公務（他に分類されるものを除く）',
      '事業計画・経営革新計画のどれかを策定している',
      '次に当てはまらない：「直近の3回の公募で持続化補助金に採択されましたか。」に「はい」',
    ]);
    const choice = {
      any: [{ member: true as const }, { all: [{ district: ['緑区'] }, { employees: { atMost: 5 } }] }],
    };
    expect(ruleInWords({ when: choice }, KNOWN)).toBe(
      '次のどれか\n・会員である\n・所在地が 緑区、かつ 常時使用従業員数が5人以下',
    );
    expect(file && callWindow(file.scheme, '2026-11-21')).toMatchObject({ state: 'open', daysLeft: 13 });
  });
});

describe('The guide to scheme files', () => {
  const guide = readFileSync(join(ROOT, 'docs/scheme-files.md'), 'utf8');

  it('shows a file that can be read', () => {
    const [, shown = ''] = /```yaml\n(format: 1\n.*?)```/su.exec(guide) ?? [];
    expect(readSchemeFile(shown, 'scheme-files.md', KNOWN).rules.length).toBeGreaterThan(2);
  });

  it('names every kind of condition', () => {
    for (const kind of Object.keys(conditionKinds())) expect(guide).toContain(`\`${kind}\``);
  });
});

function conditionKinds(): Record<string, unknown> {
  const schema = JSON.parse(readFileSync(join(ROOT, 'seeds/reference/scheme.schema.json'), 'utf8')) as {
    $defs: { Condition: { properties: Record<string, unknown> } };
  };
  return schema.$defs.Condition.properties;
}

function questionsOf(file: SchemeFile): { key: string; ask: string }[] {
  const found: { key: string; ask: string }[] = [];
  JSON.stringify(file, (name, value: { key: string; ask: string }) => {
    if (name === 'answer') found.push(value);
    return value;
  });
  return found;
}
