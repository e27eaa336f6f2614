import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { checkValidity } from '../validity';
import { updateVersioned } from '../versioned-update';
import { CODE_LIST_KEYS, CODE_LISTS, type CodeListKey, isCodeListKey } from './code-list';
import { CodeEntry } from './code-entry.entity';
import { defaultCodeEntries } from './default-code-entries';

/** A new entry. Left out, it stands last and is valid without end. */
export interface CodeEntryInput {
  key: string;
  label: string;
  labelEn?: string | null;
  sortOrder?: number;
  validFrom?: string | null;
  validTo?: string | null;
}

/** What an edit changes; null clears. The key stays: records hold it. */
export type CodeEntryChanges = Partial<Omit<CodeEntryInput, 'key'>>;

/** One list with all its entries, also those whose time is over. */
export interface CodeList {
  list: CodeListKey;
  label: string;
  entries: CodeEntry[];
}

/** The choices that a chamber edits itself. An entry is never deleted; it gets a last day. */
@Injectable()
export class CodeListService {
  constructor(private readonly database: TenantDatabase) {}

  /** Every list, also an empty one, with its entries in the chamber's order. */
  async all(scope: TenantScope): Promise<CodeList[]> {
    const entries = await this.database.read(scope, (tx) =>
      tx.manager.find(CodeEntry, { order: { sortOrder: 'ASC', key: 'ASC' } }),
    );
    return CODE_LIST_KEYS.map((list) => ({
      list,
      label: CODE_LISTS[list],
      entries: entries.filter((entry) => entry.list === list),
    }));
  }

  /** Throws `not-found` for an unknown list and `duplicate-key`. */
  async add(scope: TenantScope, list: string, input: CodeEntryInput): Promise<CodeEntry> {
    requireList(list);
    const id = newId();
    try {
      return await this.database.write(scope, async (tx) => {
        const sortOrder = input.sortOrder ?? (await nextPlace(tx, list));
        await tx.manager.insert(CodeEntry, { ...input, id, list, sortOrder });
        const entry = await tx.manager.findOneByOrFail(CodeEntry, { id });
        checkValidity(entry);
        return entry;
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'code_entries_chamber_id_list_key_key') throw error;
      throw new DomainError(
        'conflict',
        'duplicate-key',
        `「${CODE_LISTS[list]}」にはキー「${input.key}」がすでにあります。別のキーにするか、今ある項目を編集してください。`,
        [{ field: 'key', message: 'このキーはすでに使われています。' }],
      );
    }
  }

  /** Throws `not-found` (also for an entry of another list) and `edited-meanwhile`. */
  change(
    scope: TenantScope,
    list: string,
    id: string,
    version: number,
    changes: CodeEntryChanges,
  ): Promise<CodeEntry> {
    requireList(list);
    return this.database.write(scope, async (tx) => {
      if (!(await tx.manager.existsBy(CodeEntry, { id, list }))) throw DomainError.notFound('コードの項目');
      const entry = await updateVersioned(tx, CodeEntry, 'コードの項目', { id, version }, changes);
      checkValidity(entry);
      return entry;
    });
  }

  /**
   * Gives the chamber the entries of seeds/reference/code-lists.yaml that it lacks; returns how many those were.
   * What the chamber has reworded, reordered or ended stays as it is.
   */
  async ensureDefaults(tx: TenantTransaction): Promise<number> {
    const entries = defaultCodeEntries().map((entry) => ({ id: newId(), ...entry }));
    const added = await tx.query(
      `INSERT INTO code_entries (id, list, key, label, label_en, sort_order)
       SELECT id, list, key, label, "labelEn", "sortOrder"
         FROM jsonb_to_recordset($1) AS entry
              (id uuid, list text, key text, label text, "labelEn" text, "sortOrder" integer)
       ON CONFLICT (chamber_id, list, key) DO NOTHING
       RETURNING id`,
      [JSON.stringify(entries)],
    );
    return added.length;
  }
}

function requireList(list: string): asserts list is CodeListKey {
  if (!isCodeListKey(list)) throw DomainError.notFound('コード表');
}

async function nextPlace(tx: TenantTransaction, list: CodeListKey): Promise<number> {
  return ((await tx.manager.maximum(CodeEntry, 'sortOrder', { list })) ?? 0) + 10;
}
