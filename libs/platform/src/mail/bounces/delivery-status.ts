import { headerFields, paragraphsOf, shownWords } from './header-fields';
import { sameAddress } from './same-address';

/** What became of a mail: `failed` for good, `delayed`, or `delivered` – there, or handed on to who tells no more. */
export type DeliveryOutcome = 'failed' | 'delayed' | 'delivered';

/** What a notice says of a mail and its recipient. */
export interface DeliveryReport {
  outcome: DeliveryOutcome;
  /** RFC 3463: `5.1.1`; null where none was said. */
  status: string | null;
  /** In the server's words; empty where it had none. */
  words: string;
}

/** What a notice says of one recipient (RFC 3464, 2.3). `outcome` is null for an action that nobody has defined. */
export interface RecipientReport extends Omit<DeliveryReport, 'outcome'> {
  recipient: string;
  outcome: DeliveryOutcome | null;
}

/** RFC 3464, 2.3.3. */
const OUTCOMES = new Map<string, DeliveryOutcome>([
  ['failed', 'failed'],
  ['delayed', 'delayed'],
  ['delivered', 'delivered'],
  ['relayed', 'delivered'],
  ['expanded', 'delivered'],
]);

/** RFC 3464, 2.3.4: other digits would be no status, and a comment may follow. */
const STATUS = /^([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;

/** Reads a part of type message/delivery-status: a report for each recipient it names, in its order. */
export function readDeliveryStatus(text: string): RecipientReport[] {
  return paragraphsOf(text).flatMap((group) => {
    const fields = headerFields(group);
    const recipient = addressIn(fields.get('final-recipient') ?? '');
    if (recipient === null) return [];
    const action = /^[a-z]+/.exec(fields.get('action')?.toLowerCase() ?? '')?.[0] ?? '';
    const status = STATUS.exec(fields.get('status') ?? '')?.[1] ?? null;
    return [
      {
        recipient,
        outcome: OUTCOMES.get(action) ?? null,
        status,
        words: wordsOf(fields.get('diagnostic-code')),
      },
    ];
  });
}

const GRAVEST_FIRST = ['failed', 'delayed', 'delivered'] as const;

/**
 * What is said of one recipient, the gravest where it is said twice; undefined where nothing is, `unknown-action` where
 * it cannot be understood.
 */
export function reportFor(
  reports: readonly RecipientReport[],
  recipient: string,
): DeliveryReport | 'unknown-action' | undefined {
  const own = reports.filter((report) => sameAddress(report.recipient, recipient));
  for (const outcome of GRAVEST_FIRST) {
    const found = own.find((report) => report.outcome === outcome);
    if (found) return { outcome, status: found.status, words: found.words };
  }
  return own.length > 0 ? 'unknown-action' : undefined;
}

/** `rfc822; hanako@example.jp`, also with brackets or without a type. */
function addressIn(field: string): string | null {
  return /[^\s<>;,]+@[^\s<>;,]+/.exec(field.slice(0, 500))?.[0] ?? null;
}

// Behind the type of the words: `smtp; 550 5.1.1 …`.
function wordsOf(diagnostic = ''): string {
  return shownWords(diagnostic.replace(/^[\w-]{1,40}\s?;/, ''));
}
