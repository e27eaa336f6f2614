import type { IsoDate } from '@banso/japan';
import {
  type BusinessFields,
  checkBusiness,
  checkPerson,
  identityOf,
  type MembershipFacts,
  membershipProblems,
  type PersonFields,
} from '@banso/members';
import type { FieldProblem } from '@banso/platform';
import type { CsvRow, ImportColumn, ImportProblem } from './business-import.types';
import { type ImportField, isImportField, unitOf } from './import-fields';
import { type CellValue, readCount, readDay, readYear, readYen } from './import-values';

/** A row understood: only what its cells say; an empty cell says nothing. */
export interface ImportRecord {
  row: number;
  business: Partial<BusinessFields> & { name: string };
  representative: PersonFields | null;
  membership: MembershipFacts | null;
  /** What the business is recognised by where it has no 法人番号. */
  identity: ReturnType<typeof identityOf>;
}

/** Keys by label, of the code lists that cells are looked up in. */
export interface ImportLists {
  kinds: ReadonlyMap<string, string>;
  sections: ReadonlyMap<string, string>;
  reasons: ReadonlyMap<string, string>;
}

export interface ImportContext {
  columns: readonly ImportColumn[];
  /** By {@link cellsOf} the columns. */
  cells: readonly ImportCell[];
  lists: ImportLists;
  /** The day in Japan. */
  today: IsoDate;
}

type Part = 'business' | 'representative' | 'membership';

/** Where the cells of a column lie in each row, and where what they say belongs. */
export interface ImportCell {
  index: number;
  header: string;
  field: ImportField;
  part: Part;
  key: string;
}

type Reader = (text: string, context: ImportContext, header: string) => CellValue<unknown>;

const LONGEST: Partial<Record<ImportField, number>> = { note: 2000, address: 300, website: 500 };
const LONGEST_OTHERWISE = 200;

const SUCCESSORS = new Map([
  ...['有', 'あり', 'いる', '有り', '○', 'present'].map((text) => [text, 'present'] as const),
  ...['無', 'なし', 'いない', '無し', '×', 'absent'].map((text) => [text, 'absent'] as const),
  ...['不要', 'not-needed'].map((text) => [text, 'not-needed'] as const),
  ...['不明', '未定', '未確認', 'unknown'].map((text) => [text, 'unknown'] as const),
]);

const READERS: Partial<Record<ImportField, Reader>> = {
  employees: readCount,
  feeEmployees: readCount,
  capitalYen: (text, _, header) => readYen(text, unitOf(header)),
  foundedOn: (text, { today }) => readDay(text, today),
  successor: (text) => {
    const value = SUCCESSORS.get(text.normalize('NFKC'));
    return value ? { value } : { problem: `「${text}」を 有・無・不要・不明 のどれかで入力してください。` };
  },
  'representative.birthYear': (text, { today }) => readYear(text, today),
  'membership.joinedOn': (text, { today }) => readDay(text, today),
  'membership.withdrawnOn': (text, { today }) => readDay(text, today),
  'membership.units': readCount,
  'membership.kind': (text, { lists }) => listed(text, lists.kinds),
  'membership.section': (text, { lists }) => listed(text, lists.sections),
  // Reasons come in many words; those of the list get its key.
  'membership.withdrawalReason': (text, { lists }) => ({ value: lists.reasons.get(fold(text)) ?? text }),
};

/** The columns that are taken, understood once for all rows. */
export function cellsOf(columns: readonly ImportColumn[]): ImportCell[] {
  return columns.flatMap(({ header, field }, index) => {
    if (field === null || !isImportField(field)) return [];
    const [key = field, part = 'business'] = field.split('.').reverse();
    return [{ index, header, field, part: part as Part, key }];
  });
}

/** Reads one row by the columns' meaning. With problems there is no record. */
export function readRow(
  { row, cells }: CsvRow,
  context: ImportContext,
): { record: ImportRecord | null; problems: ImportProblem[] } {
  const { columns, today } = context;
  const problems: ImportProblem[] = [];
  const parts: Record<Part, Record<string, unknown>> = { business: {}, representative: {}, membership: {} };
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    const message = `列が見出し（${columns.length}列）より多くあります。値の中のコンマは、値を引用符（"）で囲んでください。`;
    problems.push({ row, column: null, message });
  }
  for (const { index, header, field, part, key } of context.cells) {
    const text = cells[index] ?? '';
    if (text === '') continue;
    const result = readCell(field, header, text, context);
    if ('problem' in result) problems.push({ row, column: header, message: `${header}: ${result.problem}` });
    else parts[part][key] = result.value;
  }

  const inPart = (part: string, found: FieldProblem[]): ImportProblem[] =>
    found.map(({ field, message }) => {
      const full = part === '' ? field : `${part}.${field}`;
      return { row, column: columns.find((column) => column.field === full)?.header ?? null, message };
    });
  const business = checkBusiness(parts.business, today);
  const representative = checkPerson(parts.representative, today);
  problems.push(
    ...inPart('', business.problems),
    ...inPart('representative', representative.problems),
    ...inPart('membership', membershipProblems(parts.membership, today)),
  );
  const { name } = parts.business;
  if (typeof name !== 'string' && !problems.some(({ column }) => column === headerOf('name', columns))) {
    problems.push({
      row,
      column: headerOf('name', columns),
      message: '名称が空です。事業所の名称を入力してください。',
    });
  }
  const { familyName } = parts.representative;
  if (familyName === undefined && Object.keys(parts.representative).length > 0) {
    const column = headerOf('representative.familyName', columns);
    problems.push({
      row,
      column,
      message: '代表者の姓が空です。姓を入力するか、代表者の項目をすべて空にしてください。',
    });
  }
  if (problems.length > 0 || typeof name !== 'string') return { record: null, problems };
  const fields: ImportRecord['business'] = { ...business.values, name };
  return {
    record: {
      row,
      business: fields,
      representative: typeof familyName === 'string' ? { ...representative.values, familyName } : null,
      membership: Object.keys(parts.membership).length > 0 ? parts.membership : null,
      identity: identityOf(fields),
    },
    problems,
  };
}

/** The heading under which a field stands in this file. */
export function headerOf(field: ImportField, columns: readonly ImportColumn[]): string | null {
  return columns.find((column) => column.field === field)?.header ?? null;
}

function readCell(
  field: ImportField,
  header: string,
  text: string,
  context: ImportContext,
): CellValue<unknown> {
  if (/[\uFFFD\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(text)) {
    return { problem: '文字化けした文字が含まれています。元の文字に直してください。' };
  }
  const longest = LONGEST[field] ?? LONGEST_OTHERWISE;
  if (text.length > longest)
    return { problem: `${longest}文字以内で入力してください（${text.length}文字あります）。` };
  return READERS[field]?.(text, context, header) ?? { value: text };
}

function listed(text: string, list: ReadonlyMap<string, string>): CellValue<string> {
  const value = list.get(fold(text));
  if (value !== undefined) return { value };
  const choices = [...new Set(list.keys())].join('・');
  const remedy =
    choices === ''
      ? '設定のコード表に加えてください'
      : `${choices} のどれかにするか、設定のコード表に加えてください`;
  return { problem: `「${text}」はコード表にありません。${remedy}。` };
}

function fold(text: string): string {
  return text.normalize('NFKC').trim();
}
