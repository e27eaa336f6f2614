import { Alert, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/types';
import { Facts } from '../../../components/facts';
import { formatDay, formatNumber } from '../../../i18n/format';

interface GuidanceClockProps {
  guidance: NonNullable<CaseView['guidance']>;
  /** Where the label of the milestone stands. */
  milestones: Pick<CaseView, 'milestones' | 'openMilestones'>;
}

/** 指導の期間 (マル経): since when the business has been guided, and when the months are full. */
export function GuidanceClock({ guidance, milestones: { milestones, openMilestones } }: GuidanceClockProps) {
  const { t } = useTranslation();
  const { months, milestone: key, milestoneOn, since, consultations, fullOn, full, warning } = guidance;
  const label = [...milestones, ...openMilestones].find((one) => one.key === key)?.label ?? key;
  return (
    <section className="panel" aria-labelledby="guidance">
      <Title order={2} id="guidance" mb={4}>
        {t('cases.guidance.title')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('cases.guidance.rule', { milestone: label, months })}
      </Text>
      <Group gap={6} mb="xs" wrap="nowrap">
        {full ? (
          <IconCircleCheck size={20} color="var(--banso-good)" aria-hidden />
        ) : (
          <IconHourglass size={20} color="var(--banso-watch)" aria-hidden />
        )}
        <Text fw={700}>
          {full
            ? t('cases.guidance.full', { months })
            : since === null
              ? t('cases.guidance.none')
              : t('cases.guidance.notYet', { months, day: formatDay(fullOn) })}
        </Text>
      </Group>
      {warning && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} mb="xs">
          {warning}
        </Alert>
      )}
      <Facts
        facts={[
          { term: t('cases.guidance.since'), value: since && formatDay(since) },
          {
            term: t('cases.guidance.consultations'),
            value: t('cases.guidance.count', { times: formatNumber(consultations) }),
          },
          { term: t('cases.guidance.fullOn'), value: fullOn && formatDay(fullOn) },
          { term: label, value: milestoneOn && formatDay(milestoneOn) },
        ]}
      />
    </section>
  );
}
