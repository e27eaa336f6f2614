import { forEachApart, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type ConsultationText, keyOfText, pairsOf, TEXT_OF_CONSULTATION } from './text-keys';

const BATCH = 500;

const CLAIM = `
  SELECT consultation_id AS id FROM consultation_texts
   WHERE pairs IS NULL LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

// A statement of its own, and so a snapshot of its own: one that joins while it locks checks the locked row again but
// keeps the text that it read before, and files what an edit has replaced meanwhile.
const READ = `SELECT ${TEXT_OF_CONSULTATION} FROM consultations c WHERE c.id = ANY ($1::uuid[])`;

const FILE = `
  UPDATE consultation_texts t SET key = x.key, pairs = x.pairs
    FROM json_to_recordset($1) AS x (id uuid, key text, pairs text[])
   WHERE t.consultation_id = x.id`;

/**
 * Files the texts of consultations under the pairs of their characters, apart from the writing of the records. May run
 * at any time and several times at once; a record that is edited meanwhile waits for it and is filed again.
 */
@Injectable()
export class TextFiling {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Files all that waits, in every chamber; one that fails keeps none waiting.
   * @throws AggregateError at the end, with what failed.
   */
  async fileAll(): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM chambers_with_unfiled_texts() AS id',
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      (chamberId) => this.file(chamberId),
    );
  }

  /** Files all that waits in one chamber, a batch a transaction. */
  async file(chamberId: string): Promise<void> {
    let filed: number;
    do filed = await this.fileBatch(chamberId);
    while (filed === BATCH);
  }

  private fileBatch(chamberId: string): Promise<number> {
    return this.database.write({ chamberId }, async (tx) => {
      const claimed = await tx.query<{ id: string }>(CLAIM);
      if (claimed.length === 0) return 0;
      const texts = await tx.query<ConsultationText>(READ, [claimed.map(({ id }) => id)]);
      const rows = texts.map((text) => {
        const key = keyOfText(text);
        return { id: text.id, key, pairs: pairsOf(key) };
      });
      await tx.query(FILE, [JSON.stringify(rows)]);
      return claimed.length;
    });
  }
}
