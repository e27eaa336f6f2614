import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** A term and what is known of it; leave out what nobody filled in by giving null. */
export interface Fact {
  term: string;
  value: ReactNode;
}

/** Terms beside their values, in two narrow columns. */
export function Facts({ facts }: { facts: Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={classes.facts}>
      {known.map(({ term, value }) => (
        <div key={term} className={classes.fact}>
          <dt>{term}</dt>
          <dd className="written">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
