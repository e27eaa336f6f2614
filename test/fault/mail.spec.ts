import { setImmediate as turn } from 'node:timers/promises';
import { Client } from 'pg';
import { eventually } from '../support/processes';
import { SmtpSink } from '../support/smtp-sink';
import { type Standalone, startStandalone } from '../support/standalone';

const MAILS = 200;

/** Three lanes of two deliveries (ADR 0013): what one process has on its way at most. */
const ON_THEIR_WAY = 6;

/** kill -9 of the program while it sends two hundred mails. */
describe('mails whose process dies', () => {
  let sink: SmtpSink;
  let standalone: Standalone;

  beforeAll(async () => {
    sink = await SmtpSink.open();
    standalone = await startStandalone('mail-test-password', {
      SMTP_URL: sink.url,
      MAIL_FROM: 'さがみ商工会議所 <info@sagami.example.jp>',
    });
    await standalone.ready();
  });
  afterAll(async () => {
    await standalone.stop();
    await sink.stop();
  });
  beforeEach(async () => {
    await sql('DELETE FROM mails');
    sink.received.length = 0;
    sink.message = () => null;
  });

  async function sql<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: standalone.databaseUrl() });
    await client.connect();
    try {
      return (await client.query(statement, parameters)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** Queues them at once, as the transactions of two hundred sign-ups leave them. The sweep finds them. */
  const queueAll = () =>
    sql(
      `INSERT INTO mails (chamber_id, id, once_key, message_id, to_address, subject, text)
       SELECT c.id, uuidv7(), 'fault:' || n, '<' || n || '@sagami.example.jp>', n || '@example.jp', '受付完了', '本文'
         FROM (SELECT id FROM chambers LIMIT 1) c, generate_series(1, ${MAILS}) n`,
    );

  /** Kills the program, and answers the Message-IDs that it had claimed and not marked. */
  async function killed(): Promise<string[]> {
    const { starts } = standalone.process;
    standalone.process.kill();
    const at = new Date();
    await eventually('the program is gone', async () => standalone.process.starts > starts);
    await standalone.ready();
    // A claim runs for two minutes: those that end later were made by the program that came after it.
    const rows = await sql<{ id: string }>(
      `SELECT message_id AS id FROM mails WHERE state = 'sending' AND due_at <= $1::timestamptz + interval '2 minutes'`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  /** The two minutes of those that died pass. */
  const leasesEnd = (ids: string[]) =>
    sql(`UPDATE mails SET due_at = now() WHERE state = 'sending' AND message_id = ANY ($1)`, [ids]);

  async function allSent(): Promise<void> {
    await eventually(
      'all are sent',
      async () => {
        const [left] = await sql<{ mails: number }>(
          `SELECT count(*)::integer AS mails FROM mails WHERE state <> 'sent'`,
        );
        return left?.mails === 0;
      },
      60_000,
    );
  }

  /** Message-IDs that were taken more than once; fails when one was not taken at all. */
  function takenTwice(): string[] {
    const times = new Map<string, number>();
    for (const id of sink.messageIds) times.set(id, (times.get(id) ?? 0) + 1);
    expect(times.size).toBe(MAILS);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
    return [...times].filter(([, taken]) => taken > 1).map(([id]) => id);
  }

  it('are sent, all of them, and none twice that was not on its way at that moment', async () => {
    sink.message = async () => {
      await turn();
      return null;
    };
    await queueAll();
    await eventually('some are sent', async () => sink.received.length > MAILS / 4);
    expect(sink.received.length).toBeLessThan(MAILS); // the blow falls in the middle
    const doubtful = await killed();
    expect(doubtful.length).toBeLessThanOrEqual(ON_THEIR_WAY);
    await leasesEnd(doubtful);
    await allSent();
    expect(doubtful).toEqual(expect.arrayContaining(takenTwice()));
  });

  it('go twice only where the server had taken them and nobody was told: the worst moment', async () => {
    const answers: (() => void)[] = [];
    sink.message = () =>
      sink.received.length < 50 ? null : new Promise((resolve) => answers.push(() => resolve(null)));
    await queueAll();
    await eventually('the server has read some and not answered yet', async () => answers.length >= 3);
    const doubtful = await killed();
    sink.message = () => null;
    for (const answer of answers) answer();
    await leasesEnd(doubtful);
    await allSent();
    const twice = takenTwice();
    expect(twice.length).toBeGreaterThanOrEqual(3);
    expect(twice.length).toBeLessThanOrEqual(ON_THEIR_WAY);
    expect(doubtful).toEqual(expect.arrayContaining(twice));
  });
});
