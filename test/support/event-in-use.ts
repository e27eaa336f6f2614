import { dateInJapan } from '@banso/japan';
import { newId } from '@banso/platform';
import type { TestApplication } from '@banso/testing';

/**
 * An event to come with everything that its pages can show: two days, somebody with a seat and a fee, somebody whose
 * business is doubtful and who waits, somebody who has cancelled, and a list of who could come. Gives its id.
 */
export async function eventInUse(t: TestApplication, businessIds: readonly string[]): Promise<string> {
  const staff = await t.as('staff');
  const year = Number(dateInJapan(new Date()).slice(0, 4)) + 1;
  const planned = {
    title: '中小企業のための省エネ・補助金活用セミナー',
    kind: 'seminar',
    venue: '産業会館 3階 大研修室',
    feeYen: 3000,
    memberFeeYen: 1000,
    published: true,
    onlineUrl: 'https://example.jp/seminar',
    summary: '電気料金の高騰に備える\n実践的なセミナーです。',
    registrationClosesAt: `${year}-06-05T17:00:00+09:00`,
    sessions: [
      { heldOn: `${year}-06-09`, startsAt: '13:30', endsAt: '16:00', capacity: 2 },
      { heldOn: `${year}-06-10`, startsAt: '13:30', endsAt: '16:00', title: '個別相談', venue: '相談室' },
    ],
  };
  const { body: event } = await staff.post<{ id: string }>('/chamber-events', planned, {
    'idempotency-key': newId(),
  });
  const signUp = (person: object) =>
    staff.post<{ id: string }>(`/chamber-events/${event.id}/registrations`, person, {
      'idempotency-key': newId(),
    });
  const { body: gone } = await signUp({ familyName: '鈴木', givenName: '次郎', phone: '042-000-0009' });
  await signUp({
    familyName: '山田',
    givenName: '太郎',
    familyKana: 'ヤマダ',
    givenKana: 'タロウ',
    company: '㈱山田製作所',
    phone: '042-000-0001',
  });
  await signUp({ familyName: '長谷川', givenName: '美咲', company: '個人', note: '車いすで参加' });
  await signUp({ familyName: '佐藤', givenName: '花子', company: 'サガミ食堂', email: 'sato@example.jp' });
  await staff.post(`/registrations/${gone.id}/cancellation`, { version: 1, reason: '出張のため' });
  await signUp({ familyName: '田中', givenName: '実', company: '田中商店' });
  for (const businessId of businessIds) {
    await staff.put(`/chamber-events/${event.id}/eligibles/${businessId}`, {});
  }
  await asked(t, event.id);
  return event.id;
}

/** Gives an event a questionnaire, open already, to which somebody has answered in words. */
async function asked(t: TestApplication, eventId: string): Promise<void> {
  const staff = await t.as('staff');
  const url = `/chamber-events/${eventId}/questionnaire`;
  const { body } = await staff.put<{ path: string }>(url, {});
  await staff.patch(url, { version: 1, intake: 'open' });
  const [, , chamberCode = '', , code = ''] = body.path.split('/');
  await t.anonymous.post(
    `/public/chambers/${chamberCode}/questionnaires/${code}/answers`,
    {
      revision: 1,
      answers: [
        { key: 'overall', score: 5 },
        { key: 'q3', choice: 'メール' },
        { key: 'q4', text: '具体的な事例が多く、参考になりました。' },
      ],
    },
    { 'idempotency-key': newId() },
  );
}
