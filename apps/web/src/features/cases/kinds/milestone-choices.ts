import type { CaseKindForm } from './case-kind-form';

/** The milestones of the form that can be named already. */
export function milestoneChoices({ milestones }: CaseKindForm): { value: string; label: string }[] {
  const named = milestones.filter(({ key }, index) => {
    const first = milestones.findIndex((one) => one.key === key);
    return key.trim() !== '' && first === index;
  });
  return named.map(({ key, label }) => ({ value: key, label: label || key }));
}
