import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as a real SMTP server took it. */
export interface ReceivedMail {
  messageId: string;
  /** Of the envelope. */
  to: string[];
  email: Email;
}

/** What a sink may answer instead of 250. */
export interface Refusal {
  code: number;
  words: string;
}

type Answer = Refusal | null;

/** An SMTP server of a test: keeps what it takes, and refuses what the test tells it to. */
export class SmtpSink {
  /** In the order in which they were taken: just before the sender is told so. */
  readonly received: ReceivedMail[] = [];
  /** Asked for each recipient. */
  recipient: (address: string) => Answer = () => null;
  /** Asked for each mail that was read whole; the answer leaves when it is there. */
  message: (messageId: string) => Answer | Promise<Answer> = () => null;
  private server: SMTPServer | null = null;
  private port = 0;

  static async open(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await sink.start();
    return sink;
  }

  /** As the setting SMTP_URL takes it; the same after {@link stop} and {@link start}. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get messageIds(): string[] {
    return this.received.map(({ messageId }) => messageId);
  }

  async start(): Promise<void> {
    this.server = new SMTPServer({
      logger: false,
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 1,
      onRcptTo: ({ address }, _, done) => done(asError(this.recipient(address))),
      onData: (stream, { envelope }, done) => {
        this.take(
          stream,
          envelope.rcptTo.map(({ address }) => address),
        ).then(
          (answer) => done(asError(answer)),
          (error: Error) => done(error),
        );
      },
    });
    this.server.on('error', () => undefined); // a client that was killed resets its connection
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  /** Refuses connections until it is started again. What it took stays. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((closed) => server.close(() => closed()));
  }

  /** Breaks off every connection, in the middle of whatever it carries. */
  hangUp(): void {
    for (const { _socket: socket } of this.server?.connections ?? []) socket.destroy();
  }

  private async take(stream: NodeJS.ReadableStream, to: string[]): Promise<Answer> {
    const email = await PostalMime.parse(await buffer(stream));
    const { messageId = '' } = email;
    const answer = await this.message(messageId);
    if (answer === null) this.received.push({ messageId, to, email });
    return answer;
  }
}

function asError(answer: Answer): Error | null {
  return answer && Object.assign(new Error(answer.words), { responseCode: answer.code });
}
