import { TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type ConsultationText, keyOfText, pairsOf, TEXT_OF_CONSULTATION } from './text-keys';

const BATCH = 500;

const CLAIM = `
  SELECT ${TEXT_OF_CONSULTATION} FROM consultation_texts t JOIN consultations c ON c.id = t.consultation_id
   WHERE t.pairs IS NULL LIMIT ${BATCH} FOR UPDATE OF t SKIP LOCKED`;

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

  /** Files all that waits, in every chamber. */
  async fileAll(): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM chambers_with_unfiled_texts() AS id',
    );
    for (const { id } of chambers) await this.file(id);
  }

  /** Files all that waits in one chamber, a batch a transaction. */
  async file(chamberId: string): Promise<void> {
    let filed: number;
    do filed = await this.fileBatch(chamberId);
    while (filed === BATCH);
  }

  private fileBatch(chamberId: string): Promise<number> {
    return this.database.write({ chamberId }, async (tx) => {
      const texts = await tx.query<ConsultationText>(CLAIM);
      const rows = texts.map((text) => {
        const key = keyOfText(text);
        return { id: text.id, key, pairs: pairsOf(key) };
      });
      if (rows.length > 0) await tx.query(FILE, [JSON.stringify(rows)]);
      return rows.length;
    });
  }
}
