/** The code lists of a chamber in the order of the settings page, each with its Japanese name. */
export const CODE_LISTS = {
  channel: '手段',
  topic: '内容区分',
  'plan-kind': '計画の種類',
  'membership-kind': '会員種別',
  section: '部会',
  relation: '続柄',
  'withdrawal-reason': '退会理由',
  district: '区・町',
  'event-kind': '催事の種類',
  'event-series': '催事のシリーズ',
  'participant-kind': '参加者の区分',
  survey: '調査',
  examination: '検定',
  'yearly-total-series': '年次の実績',
  'petition-addressee': '要望の提出先',
} as const;

export type CodeListKey = keyof typeof CODE_LISTS;

export const CODE_LIST_KEYS = Object.keys(CODE_LISTS) as CodeListKey[];

export function isCodeListKey(text: string): text is CodeListKey {
  return Object.hasOwn(CODE_LISTS, text);
}
