import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConsultationCounting } from '../../api/types';
import { formatNumber } from '../../i18n/format';

/** For each counting policy: how many 件 the record makes, or why it makes none. */
export function CountingExplanation({ counting }: { counting: ConsultationCounting[] }) {
  const { t } = useTranslation();
  if (counting.length === 0) return <Text c="dimmed">{t('counting.noPolicy')}</Text>;
  return (
    <ul className="plain-list">
      {counting.map(({ policy, policyName, counted, quantity, reason }) => (
        <li key={policy}>
          <Group gap={8} wrap="nowrap" align="flex-start" py={2}>
            {counted ? (
              <IconCircleCheck
                size={20}
                color="var(--banso-good)"
                aria-hidden
                style={{ flexShrink: 0, marginTop: 3 }}
              />
            ) : (
              <IconCircleMinus
                size={20}
                color="var(--banso-quiet)"
                aria-hidden
                style={{ flexShrink: 0, marginTop: 3 }}
              />
            )}
            <Text className="written">
              {counted
                ? t('counting.counted', { policy: policyName, quantity: formatNumber(quantity) })
                : t('counting.notCounted', { policy: policyName, reason: reason ?? '' })}
            </Text>
          </Group>
        </li>
      ))}
    </ul>
  );
}
