import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SchemeAnswered, SchemeAsk, SchemeRuleFinding } from '../../api/types';
import { TruthMark } from './scheme-badges';
import classes from './schemes.module.css';

interface RuleFindingsProps {
  rules: readonly SchemeRuleFinding[];
  /** What stands behind a thing to ask: the way to find it out. */
  ask: (ask: SchemeAsk) => ReactNode;
  /** What stands behind an answer: the way to put it right. */
  answered: (answered: SchemeAnswered) => ReactNode;
}

/** Every rule of a scheme with what it says of a business and why, and what to ask where nobody knows. */
export function RuleFindings({ rules, ask, answered }: RuleFindingsProps) {
  return (
    <ul className="plain-list">
      {rules.map((rule) => (
        <li key={rule.key} className={classes.rule}>
          <TruthMark truth={rule.truth} />
          <div>
            <Text fw={600} className="written">
              {rule.title}
            </Text>
            <Text size="sm" className="written">
              {rule.reason}
            </Text>
            {rule.note && (
              <Text size="sm" c="dimmed" className="written">
                {rule.note}
              </Text>
            )}
            {rule.asks.map((one) => (
              <div key={`${one.kind} ${one.key}`}>{ask(one)}</div>
            ))}
            {rule.answered.map((one) => (
              <div key={one.key}>{answered(one)}</div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
