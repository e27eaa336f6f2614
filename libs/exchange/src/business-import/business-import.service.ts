import {
  DomainError,
  Jobs,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable, Logger } from '@nestjs/common';
import { BusinessImport } from './business-import.entity';
import { IMPORT_BUSINESSES } from './business-import.jobs';
import type { CsvRow, ImportColumn } from './business-import.types';
import { readCsvTable, unreadable } from './csv-table';
import { mapColumns } from './import-fields';
import { ImportReader } from './import-reader';

const PROBLEMS_KEPT = 500;
const PREVIEW_ROWS = 10;
const LATEST = 20;

/** Imports of businesses as their owner sees them: upload with a dry run, start, look. */
@Injectable()
export class BusinessImportService {
  private readonly logger = new Logger(BusinessImportService.name);

  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
    private readonly reader: ImportReader,
  ) {}

  /**
   * Reads the file, says what its rows would do, and keeps what they say if they can be written; no business is.
   * Throws `unreadable-file` when the file as a whole cannot be taken.
   */
  async check(scope: TenantScope, fileName: string, bytes: Buffer): Promise<BusinessImport> {
    const { encoding, headers, rows } = readCsvTable(bytes);
    const mapping = mapColumns(headers);
    if (!mapping.some(({ field }) => field === 'name')) {
      throw unreadable(
        `「名称」の列が見つかりません。1行目の見出しに「名称」または「事業所名」「会社名」を入れてください（読み取った見出し: ${headers.slice(0, 10).join('、').slice(0, 200)}）。`,
      );
    }
    const lists = await this.reader.lists(scope);
    const read = this.reader.read(rows, mapping, lists);
    const plan = await this.database.read(scope, (tx) => this.reader.plan(tx, read.records, mapping, false));
    const problems = [...read.problems, ...plan.problems].sort((a, b) => a.row - b.row);
    const id = newId();
    return this.database.write(scope, async (tx) => {
      await tx.manager.insert(BusinessImport, {
        id,
        fileName: fileName.slice(0, 200),
        encoding,
        rowCount: rows.length,
        mapping,
        preview: rows.slice(0, PREVIEW_ROWS).map((row) => previewOf(row, mapping)),
        state: problems.length > 0 ? 'refused' : 'checked',
        problems: problems.slice(0, PROBLEMS_KEPT),
        problemCount: problems.length,
        toCreate: plan.entries.filter(({ known }) => known === null).length,
        toUpdate: plan.entries.filter(({ known }) => known !== null).length,
      });
      if (problems.length === 0) {
        await tx.query('INSERT INTO business_import_rows (import_id, rows) VALUES ($1, $2)', [
          id,
          JSON.stringify(read.records),
        ]);
      }
      return required(tx, id);
    });
  }

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<BusinessImport> {
    return this.database.read(scope, (tx) => required(tx, id));
  }

  /** The latest first, at most 20. */
  latest(scope: TenantScope): Promise<BusinessImport[]> {
    return this.database.read(scope, (tx) =>
      tx.manager.find(BusinessImport, { order: { id: 'DESC' }, take: LATEST }),
    );
  }

  /**
   * Hands a checked import to the workers. May be asked again while it waits or after it failed: it is written once.
   * Throws `not-found`, `import-has-problems`, `already-imported`. A queue that is out of reach only delays it.
   */
  async start(scope: TenantScope, id: string): Promise<BusinessImport> {
    return this.database.write(scope, async (tx) => {
      const [row] = await tx.query<{ state: string }>(
        `UPDATE business_imports SET state = CASE state WHEN 'running' THEN 'running' ELSE 'queued' END,
                problems = '[]', problem_count = 0, finished_at = NULL, started_by = current_actor(), alive_at = now(), attempts = 0
          WHERE id = $1 AND state IN ('checked', 'queued', 'running', 'failed') RETURNING state`,
        [id],
      );
      const current = await required(tx, id);
      if (!row) throw refusalOf(current);
      tx.onCommit(() => this.ring(scope, id));
      return current;
    });
  }

  // Nobody waits for the queue: the import is started once its row says so, and the sweep finds what was not rung for.
  private ring({ chamberId, actorId }: TenantScope, importId: string): void {
    this.jobs
      .enqueue(IMPORT_BUSINESSES, { chamberId, actorId: actorId ?? null, importId })
      .catch((error: unknown) => {
        this.logger.warn({ error, importId }, 'The ring was lost; the sweep will find the import');
      });
  }
}

async function required(tx: TenantTransaction, id: string): Promise<BusinessImport> {
  const found = await tx.manager.findOneBy(BusinessImport, { id });
  if (found === null) throw DomainError.notFound('取込');
  return found;
}

function refusalOf({ state, problemCount }: BusinessImport): DomainError {
  if (state === 'done') {
    return new DomainError(
      'conflict',
      'already-imported',
      'この取込は完了しています。続けて取り込むには、ファイルをもう一度選んでください。',
    );
  }
  return new DomainError(
    'conflict',
    'import-has-problems',
    `ファイルに${problemCount}件の誤りがあります。行と列の説明に沿って直し、もう一度選んでください。`,
  );
}

/** The cells as they stand in the file, by field. */
function previewOf(
  { row, cells }: CsvRow,
  mapping: readonly ImportColumn[],
): Record<string, string | number> {
  const taken = mapping.flatMap(({ field }, index) => (field === null ? [] : [[field, cells[index] ?? '']]));
  return { row, ...(Object.fromEntries(taken) as Record<string, string>) };
}
