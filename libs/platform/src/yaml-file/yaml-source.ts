import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { formatYamlPath, type YamlPath, type YamlProblem } from './yaml-file.error';

/** Far above any real file (the longest plan in the sources needs 60,000), far below what would stall a server. */
const LONGEST_FILE = 1_000_000;

/** More than anybody corrects in one go. */
const MOST_SYNTAX_ERRORS = 100;

/** What YAML itself refuses, in words for someone who has never heard of YAML. Others share the last sentence. */
const SYNTAX: Record<string, [message: string, remedy: string]> = {
  TAB_AS_INDENT: ['字下げにタブが使われています。', '字下げは半角の空白2つにしてください。'],
  BAD_INDENT: ['字下げがそろっていません。', '同じ段の行は、半角の空白の数をそろえてください。'],
  DUPLICATE_KEY: ['同じ項目が二度書かれています。', 'どちらか一方を消してください。'],
  MISSING_CHAR: [
    '閉じる引用符・かっこ、「- 」、「:」のどれかが足りません。',
    '引用符とかっこの対と、行頭の空白の数を確かめてください。',
  ],
  MULTIPLE_DOCS: [
    '「---」で区切られた二つ目の文書があります。',
    '一つのファイルには一つの文書だけを書いてください。',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行に「:」が重なっているか、字下げが深すぎます。',
    '「: 」を含む文は引用符（"）で囲み、字下げは上の行にそろえてください。',
  ],
  MULTILINE_IMPLICIT_KEY: ['項目名が行をまたいでいます。', '「:」の後に半角の空白があるか確かめてください。'],
  BAD_SCALAR_START: [
    '値が @ や % など、ここでは使えない記号で始まっています。',
    '値を引用符（"）で囲んでください。',
  ],
  RESOURCE_EXHAUSTION: ['入れ子が深すぎます。', '項目の段を減らしてください。'],
};
const OTHER_SYNTAX: [string, string] = [
  'YAML として読めません。',
  'この行の字下げ、引用符、「: 」の書き方を確かめてください。',
];

/** A file read as YAML, still knowing where each value stands. */
export class YamlSource {
  private constructor(
    private readonly document: Document.Parsed | null,
    private readonly lines: LineCounter,
    /** What YAML itself refuses. When there is any, `value` is not to be used. */
    readonly problems: YamlProblem[],
    /** The file as plain data, not yet checked. */
    readonly value: unknown,
  ) {}

  static parse(text: string): YamlSource {
    const lines = new LineCounter();
    if (text.length > LONGEST_FILE) {
      return YamlSource.refused(
        'ファイルが大きすぎます。',
        '一つのファイルを100万文字以内で書いてください。',
      );
    }
    try {
      const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
      const problems = syntaxProblems(document, lines);
      const value: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 100 }) : null;
      return new YamlSource(document, lines, problems, value);
    } catch (error) {
      // An alias to nothing, aliases that multiply: no position to give.
      if (error instanceof ReferenceError) {
        return YamlSource.refused(
          '参照（*）の使い方に誤りがあります。',
          '参照を使わず、値をそのまま書いてください。',
        );
      }
      if (error instanceof RangeError) {
        return YamlSource.refused('入れ子が深すぎます。', '項目の段を減らしてください。');
      }
      throw error;
    }
  }

  /**
   * A problem at a value. `at: 'key'` points at the property's name instead, for a name that should not be there.
   * For something missing, give the path of what it is missing from.
   */
  problem(path: YamlPath, message: string, remedy: string, at: 'key' | 'value' = 'value'): YamlProblem {
    const offset = this.offsetOf(path, at);
    const { line, col } = offset === null ? { line: 1, col: 1 } : this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), path: formatYamlPath(path), message, remedy };
  }

  private offsetOf(path: YamlPath, at: 'key' | 'value'): number | null {
    let node: unknown = this.document?.contents;
    let offset = startOf(node);
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (!isPair(pair)) return offset;
        offset = last && at === 'value' ? (startOf(pair.value) ?? startOf(pair.key)) : startOf(pair.key);
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        node = node.items[step];
        offset = startOf(node) ?? offset;
      } else return offset;
    }
    return offset;
  }

  private static refused(message: string, remedy: string): YamlSource {
    return new YamlSource(null, new LineCounter(), [{ line: 1, column: 1, path: '', message, remedy }], null);
  }
}

/** One problem a line: after the first mistake of a line, YAML tends to find several more that are none. */
function syntaxProblems(document: Document.Parsed, lines: LineCounter): YamlProblem[] {
  const byLine = new Map<number, YamlProblem>();
  for (const { code, pos } of document.errors.slice(0, MOST_SYNTAX_ERRORS)) {
    const opened = code === 'MISSING_CHAR' ? openQuoteBefore(document, pos[0]) : null;
    const { line, col } = lines.linePos(opened ?? pos[0]);
    const [message, remedy] = SYNTAX[code] ?? OTHER_SYNTAX;
    if (!byLine.has(line)) byLine.set(line, { line, column: col, path: '', message, remedy });
  }
  return [...byLine.values()];
}

/** A quote that is never closed is noticed at the end of the file; its author looks for where it was opened. */
function openQuoteBefore(document: Document.Parsed, end: number): number | null {
  let opened: number | null = null;
  visit(document, {
    Scalar(_key, node) {
      const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
      if (quoted && node.range && node.range[0] < end && node.range[1] >= end) opened = node.range[0];
    },
  });
  return opened;
}

function startOf(node: unknown): number | null {
  return (node as Node | null | undefined)?.range?.[0] ?? null;
}
