import { type AnswerInMail, answerMail } from './feedback-mail';

const VOICE: AnswerInMail = {
  chamberName: 'さがみ商工会議所',
  departmentName: '総務課',
  name: '山田 太郎',
  company: '㈱山田製作所',
  body: '駐車場が足りません。\n広げてください。',
  answer: '来月から隣の区画を借ります。',
};

describe('the mail of an answer', () => {
  it('says the answer, and below it what was said', () => {
    const { subject, text } = answerMail(VOICE);
    expect(subject).toBe('【さがみ商工会議所】お寄せいただいた声へのご回答');
    expect(text).toBe(`㈱山田製作所
山田 太郎 様

このたびは目安箱に声をお寄せいただき、ありがとうございました。
次のとおりご回答いたします。

来月から隣の区画を借ります。

■ お寄せいただいた内容
> 駐車場が足りません。
> 広げてください。

お心当たりのないとき、ご不明な点があるときは、お手数ですが下記までお問い合わせください。

--
さがみ商工会議所
総務課
`);
  });

  it.each([
    [{ name: null }, '㈱山田製作所\nご担当者 様\n'],
    [{ name: null, company: null }, 'ご投稿いただいた方 様\n'],
    [{ company: null }, '山田 太郎 様\n'],
  ])('addresses whoever is known: %j', (given, head) => {
    expect(answerMail({ ...VOICE, ...given }).text.startsWith(head)).toBe(true);
  });

  it('signs without a department where none is in charge', () => {
    expect(answerMail({ ...VOICE, departmentName: null }).text).toMatch(/--\nさがみ商工会議所\n$/);
  });
});
