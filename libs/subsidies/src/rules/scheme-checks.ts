import { divisionOfIndustry } from '@banso/japan';
import type { YamlPath } from '@banso/platform';
import type { Bounds, Condition, DayRange, SchemeCall, SchemeFile, Years } from './scheme-file.types';

/** What the chamber's code lists hold. A chamber without a list of districts may name any. */
export interface KnownWords {
  planKinds: ReadonlyMap<string, string>;
  districts: ReadonlySet<string>;
}

/** Says what is wrong with the value at a path, and what to do; both Japanese sentences. */
type Report = (path: YamlPath, message: string, remedy: string) => void;

/** Deeper than anybody can read; what a business is asked about stays far below. */
const DEEPEST = 6;

/** What no schema can say: keys said twice, days and bounds in the wrong order, words that no code list holds. */
export function checkScheme(file: SchemeFile, known: KnownWords | undefined, report: Report): void {
  const { scheme, rules } = file;
  checkDays(['scheme'], { from: scheme.validFrom, to: scheme.validTo }, ['validFrom', 'validTo'], report);
  (scheme.calls ?? []).forEach((call, at) => checkCall(['scheme', 'calls', at], call, report));
  const keys = rules.map(({ key }) => key);
  keys.forEach((key, at) => {
    if (keys.indexOf(key) === at) return;
    report(
      ['rules', at, 'key'],
      `要件コード「${key}」が二度使われています。`,
      '別のコードに変えてください。',
    );
  });
  const asked = new Map<string, string>();
  const check = new ConditionCheck(scheme.calls ?? [], known, asked, report);
  rules.forEach(({ when }, at) => check.check(['rules', at, 'when'], when, 1));
}

function checkCall(path: YamlPath, call: SchemeCall, report: Report): void {
  checkDays(path, { from: call.opens, to: call.closes }, ['opens', 'closes'], report);
  if (call.chamberDeadline !== undefined && call.chamberDeadline > call.closes) {
    const remedy = `締切日（${call.closes}）以前の日にしてください。`;
    report([...path, 'chamberDeadline'], '会議所の受付締切日が締切日より後です。', remedy);
  }
}

function checkDays(
  path: YamlPath,
  { from, to }: DayRange,
  [, second]: readonly [string, string],
  report: Report,
): void {
  if (from === undefined || to === undefined || from <= to) return;
  report([...path, second], '終わりの日が始まりの日より前です。', `${from} 以後の日にしてください。`);
}

/** Looks at conditions, one within the other. `asked` keeps the wording of each question key. */
class ConditionCheck {
  constructor(
    private readonly calls: readonly SchemeCall[],
    private readonly known: KnownWords | undefined,
    private readonly asked: Map<string, string>,
    private readonly report: Report,
  ) {}

  check(path: YamlPath, condition: Condition, depth: number): void {
    if (depth > DEEPEST) {
      this.report(path, '条件の入れ子が深すぎます。', `${DEEPEST}段以内に分けてください。`);
      return;
    }
    const { all, any, not } = condition;
    all?.forEach((part, at) => this.check([...path, 'all', at], part, depth + 1));
    any?.forEach((part, at) => this.check([...path, 'any', at], part, depth + 1));
    if (not) this.check([...path, 'not'], not, depth + 1);
    this.checkNumbers(path, condition);
    this.checkWords(path, condition);
  }

  private checkNumbers(path: YamlPath, condition: Condition): void {
    this.bounds([...path, 'employees'], condition.employees);
    this.bounds([...path, 'capitalYen'], condition.capitalYen);
    this.years([...path, 'yearsInBusiness'], condition.yearsInBusiness);
    this.years([...path, 'memberYears'], condition.memberYears);
    for (const kind of ['foundedOn', 'memberSince'] as const) {
      checkDays([...path, kind], condition[kind] ?? {}, ['from', 'to'], this.report);
    }
  }

  private checkWords(path: YamlPath, { industry, plan, district, answer }: Condition): void {
    industry?.forEach((code, at) => {
      if (divisionOfIndustry(code) !== null) return;
      const remedy = '大分類は A〜T、中分類は 01〜99 の番号を引用符で囲んで書いてください。';
      this.report([...path, 'industry', at], `業種コード「${code}」は日本標準産業分類にありません。`, remedy);
    });
    plan?.forEach((kind, at) => {
      const planKinds = this.known?.planKinds;
      if (planKinds !== undefined)
        this.inList([...path, 'plan', at], '計画の種類', kind, [...planKinds.keys()]);
    });
    district?.forEach((name, at) => {
      const districts = this.known?.districts;
      const begun = [...(districts ?? [])].some((label) => label.startsWith(name));
      if (districts?.size && !begun) this.inList([...path, 'district', at], '区・町', name, [...districts]);
    });
    if (answer === undefined) return;
    const earlier = this.asked.get(answer.key);
    if (earlier !== undefined && earlier !== answer.ask) {
      const message = `確認事項「${answer.key}」が別の質問にも使われています。`;
      this.report([...path, 'answer', 'key'], message, '質問が違うときは、別のコードにしてください。');
    }
    this.asked.set(answer.key, answer.ask);
  }

  private inList(path: YamlPath, name: string, value: string, list: readonly string[]): void {
    if (list.includes(value)) return;
    const remedy = `つづりを確かめるか、設定のコード表に加えてください。今あるもの: ${list.slice(0, 30).join(', ')}`;
    this.report(path, `${name}「${value}」はコード表にありません。`, remedy);
  }

  private bounds(path: YamlPath, bounds: Bounds | undefined): void {
    const { atLeast = 0, atMost = Infinity } = bounds ?? {};
    if (atLeast <= atMost) return;
    this.report([...path, 'atMost'], '上限が下限より小さくなっています。', `${atLeast}以上にしてください。`);
  }

  private years(path: YamlPath, years: Years | undefined): void {
    const { atLeast = 0, lessThan = Infinity, on = 'today' } = years ?? {};
    if (atLeast >= lessThan) {
      const remedy = `${atLeast + 1}以上にしてください。`;
      this.report([...path, 'lessThan'], '「未満」の年数が「以上」の年数以下です。', remedy);
    }
    if (on !== 'today' && this.calls.length === 0) {
      const remedy = 'calls: に公募の回を書くか、on: を消してください。';
      this.report([...path, 'on'], '公募の回がないのに、公募の日を基準にしています。', remedy);
    }
  }
}
