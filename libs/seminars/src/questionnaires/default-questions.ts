import type { QuestionFields } from './questionnaire.types';

/** What an event asks unless its chamber words it otherwise. Short: who is about to leave answers five questions. */
export const DEFAULT_QUESTIONS: readonly QuestionFields[] = [
  { kind: 'overall', text: '全体として、どのくらい満足されましたか。' },
  { kind: 'score', text: '内容の分かりやすさはいかがでしたか。' },
  { kind: 'score', text: 'お仕事への役立ち度はいかがでしたか。' },
  {
    kind: 'choice',
    text: 'この催事を何でお知りになりましたか。',
    choices: [
      '会報・チラシ',
      'ホームページ',
      'メール',
      'SNS',
      '商工会議所の職員から',
      '知人・取引先から',
      'その他',
    ],
  },
  { kind: 'text', text: '良かった点、改善してほしい点をお聞かせください。' },
  { kind: 'text', text: '今後取り上げてほしいテーマがあればお書きください。' },
];
