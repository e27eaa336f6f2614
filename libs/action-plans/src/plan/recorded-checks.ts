import type { Dimension } from '@banso/members';
import { recordedActivity } from '../indicator/activity-sources';
import { wholesOf } from '../indicator/cadence-spans';
import type { PlanUnderCheck } from './plan-checks';
import type { PlanPath } from './plan-file.error';
import type { ActivityDefinition, PlanIndicator } from './plan-file.types';
import { targetWindow } from './plan-period';

/**
 * What records of an activity can never answer: without this a file would be taken, and its figure would stay at zero.
 * Of activities that nothing records yet nothing is known, so nothing is asked.
 */
export function checkRecorded(plan: PlanUnderCheck, path: PlanPath, indicator: PlanIndicator): void {
  const { definition, denominator } = indicator;
  const here = [...path, 'definition'];
  const below = [...path, 'denominator', 'definition'];
  checkStock(plan, here, indicator);
  checkEvents(plan, path, indicator);
  for (const [at, one] of [[here, definition] as const, [below, denominator?.definition] as const]) {
    if (one === undefined) continue;
    checkDate(plan, at, one);
    checkFilter(plan, at, one);
  }
  checkCadence(plan, path, indicator);
}

/** A stock lasts and everything else happens: neither can be told as the other. */
function checkStock(plan: PlanUnderCheck, path: PlanPath, { measure, definition }: PlanIndicator): void {
  const here = [...path, 'activity'];
  const { activity } = definition;
  if (measure === 'stock' && activity !== 'membership-stock' && recordedActivity(activity) !== null) {
    plan.report(
      here,
      `活動「${activity}」の記録に残高（stock）はありません。`,
      '会員数なら activity: membership-stock にしてください。件数なら measure を count にしてください。',
    );
  }
  if (activity === 'membership-stock' && !['stock', 'ratio', 'manual'].includes(measure)) {
    plan.report(
      here,
      `会員数（membership-stock）は残高のため、測り方 ${measure} では数えられません。`,
      'measure: stock と period: as-of-date にするか、入会（membership-joined）を数えてください。',
    );
  }
}

/** Most records know no 催事: what they answer can neither be told event by event nor be entered by hand. */
function checkEvents(plan: PlanUnderCheck, path: PlanPath, indicator: PlanIndicator): void {
  if (indicator.period !== 'per-event') return;
  const parts = [indicator.definition, indicator.denominator?.definition];
  for (const { activity } of parts.filter((part) => part !== undefined)) {
    const source = recordedActivity(activity)?.source();
    if (source === undefined || source.tellsEvents === true) continue;
    plan.report(
      [...path, 'period'],
      `活動「${activity}」の記録は催事のものではないため、催事ごと（per-event）には示せません。`,
      '期間の種類を cumulative か each-year にするか、活動を催事のもの（event-held、event-attendance、event-outcome、event-questionnaire）か manual にしてください。',
    );
    return;
  }
}

function checkDate(plan: PlanUnderCheck, path: PlanPath, { activity, date }: ActivityDefinition): void {
  const source = recordedActivity(activity)?.source();
  if (source === undefined || date === undefined || date === source.countedOn) return;
  plan.report(
    [...path, 'date'],
    `活動「${activity}」の記録は、計上日「${date}」では数えられません。`,
    source.countedOn === null
      ? '残高はその日の数です。date を消してください。'
      : `date を消すか、${source.countedOn} にしてください。`,
  );
}

function checkFilter(plan: PlanUnderCheck, path: PlanPath, { activity, filter }: ActivityDefinition): void {
  const source = recordedActivity(activity)?.source();
  if (source === undefined) return;
  for (const [name, allowed] of Object.entries(filter ?? {})) {
    const here = [...path, 'filter', name];
    const dimension = source.dimensions[name];
    if (dimension === undefined) {
      plan.report(
        here,
        `活動「${activity}」の記録は「${name}」で絞り込めません。一件も当たらなくなります。`,
        `つづりを確かめるか、消してください。使える名前: ${Object.keys(source.dimensions).join(', ')}`,
      );
      continue;
    }
    allowed.forEach((value, at) => checkValue(plan, [...here, at], name, value, dimension));
  }
}

function checkValue(
  plan: PlanUnderCheck,
  here: PlanPath,
  name: string,
  value: string,
  { values, numeric }: Dimension,
): void {
  if (numeric === true && !/^(0|[1-9]\d*)$/.test(value)) {
    plan.report(
      here,
      `「${name}」は数です。「${value}」は当たりません。`,
      "'2' のように半角の数字で書いてください。",
    );
  }
  if (values !== undefined && !values.includes(value)) {
    const choice = values.map((one) => `'${one}'`).join(', ');
    plan.report(
      here,
      `「${name}」に「${value}」という値はありません。`,
      `次のどれかにしてください: ${choice}`,
    );
  }
}

/** Who is due must be told business by business, and there must be a whole 四半期 to be asked about. */
function checkCadence(plan: PlanUnderCheck, path: PlanPath, indicator: PlanIndicator): void {
  const { measure, cadence, denominator, period: kind, targets } = indicator;
  if (measure !== 'cadence' || cadence === undefined) return;
  if (denominator?.indicator !== undefined) {
    plan.report(
      [...path, 'denominator', 'indicator'],
      '頻度の分母に、他の指標の実績は使えません。どの事業所が対象かが分からないためです。',
      '対象の事業所を denominator の definition で書いてください。',
    );
  }
  const { starts: startsOn, ends: endsOn } = plan.file.plan.period;
  targets.forEach(({ period }, at) => {
    const { from, to } = targetWindow(kind, period, plan.file.plan.period);
    const target = { period, startsOn: from, endsOn: to };
    const [whole] = wholesOf({ targets: [target], plan: { startsOn, endsOn } }, cadence.every);
    if (whole !== undefined && whole.spans.length > 0) return;
    plan.report(
      [...path, 'targets', at, 'period'],
      `目標値の期間 ${period} のうち計画期間の中に、まるまる入る間隔（${cadence.every}）がありません。`,
      '計画期間、目標値の期間、頻度の every のどれかを確かめてください。',
    );
  });
}
