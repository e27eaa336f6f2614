import { dateInJapan, type IsoDate } from '@banso/japan';
import {
  DomainError,
  type FieldProblem,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { dayProblems, lockedForChange, requireInCharge } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { feedbackContent, requestHash } from './feedback-content';
import { FEEDBACK, feedbackDetails, feedbackPage } from './feedback-details';
import { FeedbackMails, keyOf } from './feedback-mails.service';
import { feedbackSearchKey } from './feedback-search';
import { Feedback } from './feedback.entity';
import type {
  FeedbackAnswer,
  FeedbackDetails,
  FeedbackFields,
  FeedbackHandling,
  FeedbackPage,
  FeedbackPlace,
  FeedbackRequest,
  FeedbackSearch,
} from './feedback.types';

/** What came of a form. */
interface Received {
  id: string;
  /** The form had been sent before; nothing was written now. */
  repeated: boolean;
}

/** 目安箱: takes voices in, and keeps what is done about them. What was said is never changed. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly mails: FeedbackMails,
  ) {}

  /** A page of what was looked for in the inbox, the latest first. */
  page(
    scope: TenantScope,
    search: FeedbackSearch,
    limit: number,
    after: FeedbackPlace | null,
  ): Promise<FeedbackPage> {
    return this.database.read(scope, (tx) => feedbackPage(tx, search, limit, after));
  }

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<FeedbackDetails> {
    return this.database.read(scope, (tx) => feedbackDetails(tx, id));
  }

  /**
   * Takes a voice in once, however often its form is sent under one key.
   * @throws DomainError `invalid-input` · `idempotency-key-reused`.
   */
  async receive(scope: TenantScope, fields: FeedbackFields, request: FeedbackRequest): Promise<Received> {
    const today = dateInJapan(new Date());
    const problems = dayProblems('receivedOn', '受付日', request.receivedOn, today);
    if (problems.length > 0) throw DomainError.invalid(problems);
    const content = feedbackContent(fields, today);
    const hash = requestHash(content, request);
    try {
      return await this.database.write(scope, async (tx) => {
        const id = newId();
        const keys = { requestHash: hash, searchKey: feedbackSearchKey(content) };
        await tx.manager.insert(Feedback, { id, ...content, ...request, ...keys, state: 'open' });
        await this.announce(tx, 'received', id, request.receivedOn);
        return { id, repeated: false };
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'feedback_request') throw error;
      return this.repeatOf(scope, request.requestKey, hash);
    }
  }

  /** Who looks after it, of which business it is, how it stands. Throws `not-found`, `edited-meanwhile`, `voided`. */
  handle(
    scope: TenantScope,
    id: string,
    version: number,
    handling: FeedbackHandling,
  ): Promise<FeedbackDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const given = Object.fromEntries(Object.entries(handling).filter(([, value]) => value !== undefined));
      await requireInCharge(tx, handling);
      if (handling.businessId) await requireBusiness(tx, handling.businessId);
      await tx.manager.update(Feedback, { id }, given);
      await this.announce(tx, 'handled', id, before.receivedOn);
      return feedbackDetails(tx, id);
    });
  }

  /**
   * Keeps what was said in return, and sends it where that is wished. Said again, the later words stand.
   * @throws DomainError `not-found` · `edited-meanwhile` · `voided` · `invalid-input`.
   */
  answer(
    scope: TenantScope,
    id: string,
    version: number,
    { answer, answeredOn, byMail }: FeedbackAnswer,
  ): Promise<FeedbackDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const problems = answerProblems(before, { answeredOn, byMail });
      if (problems.length > 0) throw DomainError.invalid(problems);
      // Whether or not the new words go by mail: what still waits would bring the old ones.
      const withdrawn = await this.mails.withdraw(tx, before);
      const mailKey = keyOf(id, version + 1);
      const mail = byMail ? { mailKey, mailedAt: new Date() } : withdrawn;
      await tx.manager.update(Feedback, { id }, { state: 'answered', answer, answeredOn, ...mail });
      if (byMail) await this.mails.answered(tx, id, mailKey);
      await this.announce(tx, 'answered', id, before.receivedOn);
      return feedbackDetails(tx, id);
    });
  }

  /**
   * Takes a voice out of every figure and list (spam, sent twice); it stays to be seen with its reason. An answer that
   * has not gone to it goes no more. Throws as {@link handle}.
   */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<FeedbackDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const withdrawn = await this.mails.withdraw(tx, before);
      await tx.manager.update(Feedback, { id }, { voidedAt: new Date(), voidReason: reason, ...withdrawn });
      await this.announce(tx, 'voided', id, before.receivedOn);
      return feedbackDetails(tx, id);
    });
  }

  private locked(tx: TenantTransaction, id: string, version: number): Promise<Feedback> {
    return lockedForChange(tx, Feedback, FEEDBACK, { id, version }, () => feedbackDetails(tx, id));
  }

  private announce(tx: TenantTransaction, what: string, entityId: string, day: IsoDate): Promise<void> {
    const keys = { activity: 'feedback', dates: [day] };
    return this.outbox.append(tx, { kind: `feedback.${what}`, entityId, keys });
  }

  private async repeatOf(scope: TenantScope, requestKey: string, hash: string): Promise<Received> {
    const earlier = await this.database.read(scope, (tx) =>
      tx.manager.findOneByOrFail(Feedback, { requestKey }),
    );
    if (earlier.requestHash === hash) return { id: earlier.id, repeated: true };
    throw new DomainError(
      'conflict',
      'idempotency-key-reused',
      'このフォームは、直す前の内容ですでに受け付けています。訂正や続きがあるときは、ページを開き直して、改めてお送りください。',
    );
  }
}

function answerProblems(
  { receivedOn, email }: Feedback,
  { answeredOn, byMail }: Pick<FeedbackAnswer, 'answeredOn' | 'byMail'>,
): FieldProblem[] {
  const problems = dayProblems('answeredOn', '回答日', answeredOn, dateInJapan(new Date()));
  if (answeredOn < receivedOn) {
    problems.push({ field: 'answeredOn', message: `回答日を受付日（${receivedOn}）より後にしてください。` });
  }
  if (byMail && email === null) {
    const message =
      'メールアドレスがないため、メールでは送れません。ほかの方法で伝え、回答だけを記録してください。';
    problems.push({ field: 'byMail', message });
  }
  return problems;
}

async function requireBusiness(tx: TenantTransaction, id: string): Promise<void> {
  const [found] = await tx.query('SELECT FROM businesses WHERE id = $1', [id]);
  if (found !== undefined) return;
  const message = '事業所が見つかりません。検索して選び直してください。';
  throw new DomainError('not-found', 'not-found', message, [{ field: 'businessId', message }]);
}
