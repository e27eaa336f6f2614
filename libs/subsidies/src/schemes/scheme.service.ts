import { dateInJapan } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { readSchemeFile, SchemeFileError } from '../rules/scheme-file';
import type { SchemeFile } from '../rules/scheme-file.types';
import { knownWords } from './known-words';
import { SCHEME, schemeDetails, schemeSummary } from './scheme-details';
import { Scheme } from './scheme.entity';
import type { SchemeChanges, SchemeDetails, SchemeSummary } from './scheme.types';
import { shippedSchemes } from './shipped-schemes';

/** How messages name what was typed into the form. */
const TYPED = '制度ファイル.yaml';

/** The chamber's schemes: rules as data, written as text. A scheme is never deleted, only switched off. */
@Injectable()
export class SchemeService {
  constructor(private readonly database: TenantDatabase) {}

  /** All of them, those in use first, by title; a chamber keeps some dozens. */
  async list(scope: TenantScope): Promise<SchemeSummary[]> {
    const today = dateInJapan(new Date());
    const schemes = await this.database.read(scope, (tx) =>
      tx.manager.find(Scheme, { order: { enabled: 'DESC', title: 'ASC', id: 'ASC' } }),
    );
    return schemes.map((scheme) => schemeSummary(scheme, today));
  }

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<SchemeDetails> {
    return this.database.read(scope, (tx) => detailsOf(tx, id));
  }

  /** @throws SchemeFileError with every problem by line · `duplicate-key`. */
  async create(scope: TenantScope, source: string): Promise<SchemeDetails> {
    try {
      return await this.database.write(scope, async (tx) => {
        const content = readSchemeFile(source, TYPED, await knownWords(tx));
        const id = newId();
        const { key, title } = content.scheme;
        await tx.manager.insert(Scheme, { id, key, title, source, content, enabled: true, shipped: false });
        return detailsOf(tx, id);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'schemes_key') throw error;
      const message =
        'この制度コード（key）の制度がすでにあります。別のコードにするか、今ある制度を編集してください。';
      throw new DomainError('conflict', 'duplicate-key', message, [{ field: 'source', message }]);
    }
  }

  /**
   * Rewrites a scheme, or switches it on or off.
   * @throws SchemeFileError with every problem by line · `not-found` · `edited-meanwhile` · `scheme-key-fixed`.
   */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    { source, enabled }: SchemeChanges,
  ): Promise<SchemeDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await tx.manager.findOne(Scheme, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before === null) throw DomainError.notFound(SCHEME);
      if (before.version !== version) throw DomainError.editedMeanwhile(SCHEME, await detailsOf(tx, id));
      const rewritten =
        source === undefined || source === before.source ? {} : await rewriting(tx, before, source);
      await tx.manager.update(
        Scheme,
        { id },
        { ...rewritten, ...(enabled === undefined ? {} : { enabled }) },
      );
      return detailsOf(tx, id);
    });
  }

  /**
   * Gives the chamber the shipped examples that it lacks, and brings up to date those that nobody has edited. Whether
   * one is switched on stays as the chamber has it.
   */
  async ensureShipped(tx: TenantTransaction): Promise<void> {
    const stored = await tx.query<{ source: string }>('SELECT source FROM schemes WHERE shipped');
    const current = new Set(stored.map(({ source }) => source));
    const missing = shippedSchemes().filter(({ source }) => !current.has(source));
    if (missing.length === 0) return;
    const rows = missing.map(({ fileName, source }) => {
      const content = readSchemeFile(source, fileName);
      return { id: newId(), key: content.scheme.key, title: content.scheme.title, source, content };
    });
    await tx.query(
      `INSERT INTO schemes (id, key, title, source, content, shipped)
       SELECT id, key, title, source, content, true
         FROM jsonb_to_recordset($1) AS scheme (id uuid, key text, title text, source text, content jsonb)
       ON CONFLICT ON CONSTRAINT schemes_key DO UPDATE
         SET title = excluded.title, source = excluded.source, content = excluded.content,
             content_changed_at = clock_timestamp(), updated_at = clock_timestamp(), version = schemes.version + 1
       WHERE schemes.shipped`,
      [JSON.stringify(rows)],
    );
  }
}

async function rewriting(
  tx: TenantTransaction,
  before: Scheme,
  source: string,
): Promise<{ source: string; content: SchemeFile; title: string; shipped: false; contentChangedAt: Date }> {
  const content = readSchemeFile(source, TYPED, await knownWords(tx));
  if (content.scheme.key !== before.key) throw fixedKey(before.key);
  return { source, content, title: content.scheme.title, shipped: false, contentChangedAt: new Date() };
}

// The lists and answers of the scheme hang on it.
function fixedKey(key: string): SchemeFileError {
  return new SchemeFileError(TYPED, [
    {
      line: 1,
      column: 1,
      path: 'scheme.key',
      message: '保存した制度の制度コード（key）は変えられません。',
      remedy: `key: ${key} に戻すか、新しい制度として追加してください。`,
    },
  ]);
}

async function detailsOf(tx: TenantTransaction, id: string): Promise<SchemeDetails> {
  const [scheme, words] = await Promise.all([tx.manager.findOneBy(Scheme, { id }), knownWords(tx)]);
  if (scheme === null) throw DomainError.notFound(SCHEME);
  return schemeDetails(scheme, dateInJapan(new Date()), words);
}
