/** What the mail of an answer says, as the records hold it. */
export interface AnswerInMail {
  chamberName: string;
  departmentName: string | null;
  name: string | null;
  company: string | null;
  body: string;
  answer: string;
}

/** The words of an answer, in Japanese and plain text. The voice stands below it: its writer may have written several. */
export function answerMail(voice: AnswerInMail): { subject: string; text: string } {
  const { chamberName, departmentName, name, company, body, answer } = voice;
  const writer = name === null ? (company === null ? 'ご投稿いただいた方' : 'ご担当者') : name;
  return {
    subject: `【${chamberName}】お寄せいただいた声へのご回答`,
    text: [
      ...(company === null ? [] : [company]),
      `${writer} 様`,
      '',
      'このたびは目安箱に声をお寄せいただき、ありがとうございました。',
      '次のとおりご回答いたします。',
      '',
      answer,
      '',
      '■ お寄せいただいた内容',
      ...body.split('\n').map((line) => `> ${line}`),
      '',
      'お心当たりのないとき、ご不明な点があるときは、お手数ですが下記までお問い合わせください。',
      '',
      '--',
      chamberName,
      ...(departmentName === null ? [] : [departmentName]),
      '',
    ].join('\n'),
  };
}
