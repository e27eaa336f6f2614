import { Badge, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SchemeSummary, SchemeTruth, SchemeVerdict } from '../../api/types';
import { formatDate, formatNumber } from '../../i18n/format';

const VERDICT_COLOURS: Record<SchemeVerdict, string> = {
  eligible: 'var(--banso-good)',
  unknown: 'var(--banso-watch)',
  'not-eligible': 'gray.7',
};
const TRUTHS = {
  yes: { Icon: IconCircleCheck, colour: 'var(--banso-good)' },
  no: { Icon: IconCircleX, colour: 'var(--banso-bad)' },
  unknown: { Icon: IconHelpCircle, colour: 'var(--banso-watch)' },
} as const;

/** 対象・要確認・対象外. */
export function VerdictBadge({ verdict }: { verdict: SchemeVerdict }) {
  const { t } = useTranslation();
  return (
    <Badge color={VERDICT_COLOURS[verdict]} style={{ flexShrink: 0 }}>
      {t(`schemes.verdicts.${verdict}`)}
    </Badge>
  );
}

/** Whether a rule is met, as a sign with its word for who does not see it. */
export function TruthMark({ truth }: { truth: SchemeTruth }) {
  const { t } = useTranslation();
  const { Icon, colour } = TRUTHS[truth];
  return <Icon size={20} color={colour} role="img" aria-label={t(`schemes.truths.${truth}`)} />;
}

/** 例, whether it is switched off, and whether one can apply today. */
export function SchemeStanding({ scheme }: { scheme: SchemeSummary }) {
  const { t } = useTranslation();
  const { state } = scheme.window;
  return (
    <Group gap={6}>
      <Badge color={state === 'open' || state === 'always' ? 'ai.8' : 'gray.7'}>
        {t(`schemes.windows.${state}`)}
      </Badge>
      {scheme.example && (
        <Badge variant="outline" color="gray.8" title={t('schemes.exampleHint')}>
          {t('schemes.example')}
        </Badge>
      )}
      {!scheme.enabled && <Badge color="gray.7">{t('schemes.disabled')}</Badge>}
    </Group>
  );
}

/** The call that is open or comes next, with the day that counts. */
export function CallDates({ window }: Pick<SchemeSummary, 'window'>) {
  const { t } = useTranslation();
  const { call, daysLeft } = window;
  if (call === null) return null;
  const { name, opens, closes, chamberDeadline } = call;
  return (
    <Text span size="sm" c="dimmed">
      {opens === null
        ? t('schemes.callCloses', { name, closes: formatDate(closes) })
        : t('schemes.callDates', { name, opens: formatDate(opens), closes: formatDate(closes) })}
      {chamberDeadline !== null && t('schemes.chamberDeadlineIs', { day: formatDate(chamberDeadline) })}
      {daysLeft !== null &&
        (daysLeft >= 0
          ? t('schemes.daysLeft', { days: formatNumber(daysLeft) })
          : t('schemes.deadlinePassed'))}
    </Text>
  );
}
