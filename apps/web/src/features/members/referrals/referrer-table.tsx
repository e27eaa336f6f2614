import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Referrer } from '../../../api/types';
import { formatNumber } from '../../../i18n/format';
import { RowName, WideTable } from '../../seminars/yearly-records/wide-table';

interface ReferrerTableProps {
  referrers: readonly Referrer[];
  onOpen: (referrer: Referrer) => void;
}

/** Who brought how many; a number opens what it counts. */
export function ReferrerTable({ referrers, onOpen }: ReferrerTableProps) {
  const { t } = useTranslation();
  return (
    <WideTable label={t('referrals.ranking')} minWidth={480}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" ta="end" w={64}>
            {t('referrals.rank')}
          </Table.Th>
          <Table.Th scope="col">{t('referrals.referrer')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('referrals.joins')}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {t('membership.units')}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {t('referrals.ofThemLeft')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {referrers.map((referrer) => (
          <Table.Tr key={`${referrer.kind} ${referrer.key}`}>
            <Table.Td ta="end">{formatNumber(referrer.rank)}</Table.Td>
            <RowName>
              <span className="written">{referrer.name}</span>
              <Text span display="block" size="xs" c="dimmed">
                {[t(`referrals.kinds.${referrer.kind}`), referrer.representativeName]
                  .filter(Boolean)
                  .join('・')}
              </Text>
            </RowName>
            <Table.Td ta="end">
              <Anchor
                component="button"
                type="button"
                fw={700}
                aria-label={t('referrals.joinsOf', {
                  name: referrer.name,
                  joins: formatNumber(referrer.joins),
                })}
                onClick={() => onOpen(referrer)}
              >
                {formatNumber(referrer.joins)}
              </Anchor>
            </Table.Td>
            <Table.Td ta="end">{formatNumber(referrer.units)}</Table.Td>
            <Table.Td ta="end">{formatNumber(referrer.leftWithinYear)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}
