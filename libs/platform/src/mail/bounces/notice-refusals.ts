import { DomainError } from '../../errors/domain-error';

const unprocessable = (code: string, message: string): DomainError =>
  new DomainError('unprocessable', code, message);

/** Why a notice is not taken, each with what to do about it. None says more about a mail than the notice did. */
export const NOTICE_REFUSALS = {
  unreadable: () =>
    unprocessable(
      'notice-unreadable',
      'メールとして読み取れません。届いたお知らせを、転送や編集をせず、受け取ったままの形で送ってください。',
    ),
  withoutOriginal: () =>
    unprocessable(
      'notice-without-original',
      '戻ってきた元のメールのヘッダー（Message-ID）が付いていません。配信エラーのお知らせではないか、相手のサーバーが元のメールを付けていません。お知らせを読み、宛先を確かめてください。',
    ),
  ofSeveral: () =>
    unprocessable(
      'notice-of-several-mails',
      '元のメールが2通以上付いていて、どれが届かなかったのか決められません。お知らせを1通ずつ送ってください。',
    ),
  ofAnotherRecipient: () =>
    unprocessable(
      'notice-of-another-recipient',
      'お知らせの宛先（Final-Recipient）が、元のメールの宛先と違います。転送先から戻ったのかもしれません。お知らせを読み、相手に確かめてください。',
    ),
  withoutAction: () =>
    unprocessable(
      'notice-without-action',
      '届かなかったのかどうか（Action）が書かれていません。お知らせを読み、宛先を確かめてください。',
    ),
  uncertain: (why: string) =>
    unprocessable(
      'notice-uncertain',
      `決まった形（RFC 3464）のないお知らせで、届かなかったと言い切れません（${why}）。お知らせを読み、宛先を確かめてください。`,
    ),
  // One answer for a mail that never was, one that was cleared away and one of another chamber.
  ofUnknownMail: () =>
    new DomainError(
      'not-found',
      'mail-unknown',
      '元のメールが見つかりません。このシステムから送ったメールではないか、保存の期間（400日）を過ぎて消えたメールです。お知らせは記録していません。',
    ),
} as const;
