import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { SIZES, type SizeName } from '../options';
import { fromRepository } from '../repository';

const DOCUMENT = 'docs/benchmarks.md';
const GIB = 1_024 ** 3;

/** When, on what and with how much data it was measured. Names no machine. */
export function headline(size: SizeName, postgresVersion: string): string {
  const { businesses, consultations } = SIZES[size];
  const count = (value: number): string => value.toLocaleString('en');
  return (
    `${new Date().toISOString().slice(0, 10)}: ${count(businesses)} businesses, ${count(consultations)} consultations; ` +
    `${cpus().length} cores, ${Math.round(totalmem() / GIB)} GB of memory, Node ${process.versions.node}, ` +
    `PostgreSQL ${postgresVersion} (embedded, durable).`
  );
}

/** Puts the result between the size's markers in docs/benchmarks.md. Throws when the document has none. */
export function writeDown(size: SizeName, text: string): void {
  const path = fromRepository(DOCUMENT);
  const document = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- bench ${size} -->`, `<!-- /bench ${size} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no place for ${begin} … ${end}`);
  writeFileSync(path, `${document.slice(0, from + begin.length)}\n\n${text}\n${document.slice(to)}`);
}
