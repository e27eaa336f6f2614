import {
  IconArrowUpRight,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconClockPause,
  IconEqual,
  IconTriangleInvertedFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../api/types';
import classes from './mark.module.css';

const SHAPES: Record<Mark, { icon: typeof IconEqual; tone: string | undefined }> = {
  reached: { icon: IconCircleCheckFilled, tone: classes.good },
  ahead: { icon: IconArrowUpRight, tone: classes.good },
  'on-pace': { icon: IconEqual, tone: classes.plain },
  behind: { icon: IconTriangleInvertedFilled, tone: classes.watch },
  'ended-short': { icon: IconCircleX, tone: classes.bad },
  'not-started': { icon: IconClockPause, tone: classes.quiet },
  'no-data': { icon: IconCircleDashed, tone: classes.quiet },
};

/** Every mark, the ones to act on first. */
export const MARKS: readonly Mark[] = [
  'behind',
  'ended-short',
  'on-pace',
  'ahead',
  'reached',
  'not-started',
  'no-data',
];

/** How a promise stands: a shape and a word, the colour only repeats them. */
export function MarkLabel({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SHAPES[mark];
  return (
    <span className={`${classes.mark} ${tone}`}>
      <Icon size={18} aria-hidden />
      {t(`marks.${mark}`)}
    </span>
  );
}
