import type { BoardFigure } from '../../../api/types';
import classes from './drawings.module.css';

/** Drawings repeat what stands beside them in words; they are hidden from screen readers. */
interface DrawingProps {
  figure: BoardFigure;
}

const percent = (part: number, whole: number) => `${Math.min(100, Math.max(0, (part / whole) * 100))}%`;

/** What adds up towards a target: a filled bar, with a tick where the pace line stands today. None without a goal. */
export function Track({ figure: { actual, goal, pace } }: DrawingProps) {
  if (goal === null || goal <= 0) return null;
  return (
    <div className={classes.track} aria-hidden>
      <div className={classes.fill} style={{ width: percent(actual ?? 0, goal) }} />
      {pace !== null && <div className={classes.tick} style={{ insetInlineStart: percent(pace, goal) }} />}
    </div>
  );
}

/** A level on a day, not a sum: a marker on a scale from where it started to where it should be. */
export function LevelScale({ figure: { actual, goal, baseline, pace } }: DrawingProps) {
  const known = [actual, goal, baseline].filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (known.length < 2 || low === high) return null;
  const from = low - (high - low) * 0.08;
  const at = (value: number) => percent(value - from, high + (high - low) * 0.04 - from);
  return (
    <div className={classes.scale} aria-hidden>
      {baseline !== null && <div className={classes.start} style={{ insetInlineStart: at(baseline) }} />}
      {goal !== null && <div className={classes.goal} style={{ insetInlineStart: at(goal) }} />}
      {pace !== null && <div className={classes.scaleTick} style={{ insetInlineStart: at(pace) }} />}
      {actual !== null && <div className={classes.level} style={{ insetInlineStart: at(actual) }} />}
    </div>
  );
}

/** A share of a whole (how many were reached often enough, how many came): a ring, with a notch at the target. */
export function SharePie({ figure: { actual, goal } }: DrawingProps) {
  const turn = (share: number) => `${Math.min(100, Math.max(0, share)) * 3.6}deg`;
  return (
    <div
      className={classes.ring}
      aria-hidden
      style={{
        background: `conic-gradient(var(--mantine-color-ai-6) ${turn(actual ?? 0)}, var(--banso-line) 0)`,
      }}
    >
      <div className={classes.hole} />
      {goal !== null && <div className={classes.notch} style={{ rotate: turn(goal) }} />}
    </div>
  );
}
