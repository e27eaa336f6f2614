import type { PlanUnderCheck } from './plan-checks';
import type { PlanPath } from './plan-file.error';
import type { TextSection } from './plan-file.types';
import { foldPrinted } from './plan-title';

/** The header's dates, the lists that the tree refers to, and the front matter. */
export function checkHeader(plan: PlanUnderCheck): void {
  const { file, report } = plan;
  const { starts, ends } = file.plan.period;
  const early = file.plan.endedEarlyOn;
  if (starts > ends) {
    report(
      ['plan', 'period', 'ends'],
      '計画期間の終了日が開始日より前です。',
      '開始日と終了日を確かめてください。',
    );
  }
  if (early !== undefined && (early < starts || early >= ends)) {
    report(
      ['plan', 'endedEarlyOn'],
      `廃止日 ${early} が計画期間（${starts}～${ends}）の途中の日ではありません。`,
      '途中で廃止した計画の最後の日を書くか、この項目を消してください。',
    );
  }
  plan.unique(
    '種類のキー',
    file.kinds.map(({ key }) => key),
    (at) => ['kinds', at, 'key'],
  );
  plan.unique(
    '列のキー',
    (file.columns ?? []).map(({ key }) => key),
    (at) => ['columns', at, 'key'],
  );
  plan.unique(
    '課コード',
    (file.departments ?? []).map(({ code }) => code),
    (at) => ['departments', at, 'code'],
  );
  plan.unique(
    '記号',
    (file.marks ?? []).map(({ mark }) => mark),
    (at) => ['marks', at, 'mark'],
  );
  checkFrontMatter(plan);
}

function checkFrontMatter(plan: PlanUnderCheck): void {
  const found: { key: string; path: PlanPath }[] = [];
  const walk = (sections: TextSection[], path: PlanPath): void =>
    sections.forEach((section, index) => {
      const here = [...path, index];
      found.push({ key: section.key, path: [...here, 'key'] });
      section.emphasised?.forEach((passage, at) => {
        if (foldPrinted(section.body ?? '').includes(foldPrinted(passage))) return;
        plan.report(
          [...here, 'emphasised', at],
          '強調箇所（emphasised）が本文（body）にありません。',
          '本文の言葉をそのまま写してください。',
        );
      });
      walk(section.sections ?? [], [...here, 'sections']);
    });
  walk(plan.file.frontMatter ?? [], ['frontMatter']);
  plan.unique(
    '前文の節のキー',
    found.map(({ key }) => key),
    (at) => found[at]?.path ?? [],
  );
}
