import type { Difference } from '../../../components/conflict-notice';

/** The fields of two forms that differ. `inWords` names a field and says its value as people read it. */
export function differencesOf<Values extends object>(
  saved: Values,
  typed: Values,
  inWords: { [Field in keyof Values]: { label: string; text: (value: Values[Field]) => string } },
): Difference[] {
  return (Object.keys(saved) as (keyof Values)[])
    .filter((field) => saved[field] !== typed[field])
    .map((field) => ({
      label: inWords[field].label,
      saved: inWords[field].text(saved[field]),
      typed: inWords[field].text(typed[field]),
    }));
}
