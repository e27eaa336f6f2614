import { Text } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/types';
import classes from './case-page.module.css';

/** The stages of the case in their order, where it stands, and what the coming ones ask for. */
export function StageTrack({ supportCase: { stage, stages, stageLabel } }: { supportCase: CaseView }) {
  const { t } = useTranslation();
  const at = stages.findIndex(({ key }) => key === stage);
  // A kind may have lost the stage that an old case stands at.
  if (at < 0) return <Text>{stageLabel}</Text>;
  return (
    <ol className={classes.track}>
      {stages.map(({ key, label, missing }, index) => (
        <li
          key={key}
          className={`${classes.step} ${index < at ? classes.done : ''} ${index === at ? classes.current : ''}`}
          aria-current={index === at ? 'step' : undefined}
        >
          <Text fw={index === at ? 700 : undefined} c={index > at ? 'dimmed' : undefined}>
            {index < at && <IconCheck size={16} aria-label={t('cases.stageDone')} />} {label}
          </Text>
          {index > at && missing.length > 0 && (
            <Text size="xs" c="dimmed">
              <IconLock size={14} aria-hidden />{' '}
              {t('cases.stageNeeds', { milestones: missing.map((one) => one.label).join('・') })}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
