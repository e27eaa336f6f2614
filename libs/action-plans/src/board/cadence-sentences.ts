import { recordedActivity } from '../indicator/activity-sources';
import type { CadenceRule } from '../indicator/cadence-rule';
import { isStretch, type RecordedPart } from '../indicator/record-rows';
import type { Cadence } from '../plan/plan-file.types';
import { conditions } from './conditions';

const SPANS: Readonly<Record<Cadence['every'], string>> = {
  month: '月',
  quarter: '四半期',
  'half-year': '半期',
  year: '年度',
};

/** Who is due, what counts as a contact, and how spans make up a year, in Japanese sentences. */
export function cadenceSentences({ cadence, base, contact }: CadenceRule): string[] {
  const span = SPANS[cadence.every];
  return [
    dueSentence(base, cadence.dueFrom ?? 'next-span', span),
    asked('対象', base),
    `対象の事業所のうち、${span}ごとに${labelOf(contact)}が${cadence.atLeast}件以上ある事業所の割合を出します。`,
    asked('接触', contact),
    `年度や計画期間は、終わったどの${span}でもそうだった事業所の割合です（率は平均しません。対象になる前の${span}は問いません）。`,
  ];
}

function dueSentence(base: RecordedPart, from: NonNullable<Cadence['dueFrom']>, span: string): string {
  if (isStretch(base)) {
    const since = from === 'same-span' ? `${span}の終わりに` : `${span}の始まる前から終わりまで`;
    return `対象は、${since}在籍している会員です。`;
  }
  const since = from === 'same-span' ? `${span}から` : `${span}の次の${span}から`;
  return `対象は、${labelOf(base)}のある事業所です。初めて記録のあった${since}対象になります。`;
}

function asked(whose: string, { definition }: RecordedPart): string {
  const sentence = conditions(definition);
  return sentence === '' ? '' : `${whose}の${sentence}`;
}

function labelOf({ definition }: RecordedPart): string {
  return recordedActivity(definition.activity)?.label ?? definition.activity;
}
