import { groupOfIndustry, INDUSTRY_DIVISIONS, INDUSTRY_GROUPS } from '@banso/japan';
import type { TFunction } from 'i18next';
import type { Messages } from '../../i18n';

const GROUP_LABELS = new Map(INDUSTRY_GROUPS.map(({ code, label }) => [code, label]));

interface IndustryChoices {
  group: string;
  items: { value: string; label: string }[];
}

/**
 * An industry as people read it: `E 製造業`, `29 電気機械器具製造業`, `2911 電気機械器具製造業`. The groups have official names
 * in Japanese only.
 */
export function industryLabel(code: string, t: TFunction): string {
  const group = groupOfIndustry(code);
  return group === null ? divisionLabel(code, t) : `${code} ${GROUP_LABELS.get(group) ?? ''}`.trimEnd();
}

/**
 * The whole classification, each 大分類 with its 中分類: of a restaurant and an inn the group alone tells up to how many
 * employees they are small. `saved` is offered too where it is finer.
 */
export function industryChoices(saved: string, t: TFunction): IndustryChoices[] {
  return INDUSTRY_DIVISIONS.map(({ code: division }) => {
    const groups = INDUSTRY_GROUPS.filter((group) => group.division === division).map(({ code }) => code);
    const finer = saved.length > 2 && groups.includes(saved.slice(0, 2)) ? [saved] : [];
    const label = divisionLabel(division, t);
    return {
      group: label,
      items: [
        { value: division, label: t('business.wholeDivision', { division: label }) },
        ...[...groups, ...finer].sort().map((code) => ({ value: code, label: industryLabel(code, t) })),
      ],
    };
  });
}

type Division = keyof Messages['industries'];

function isDivision(code: string): code is Division {
  return INDUSTRY_DIVISIONS.some((division) => division.code === code);
}

function divisionLabel(code: string, t: TFunction): string {
  return isDivision(code) ? t(`industries.${code}`) : code;
}
