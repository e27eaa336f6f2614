import { Anchor, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Move, MoveCount, MoveGroup } from '../../../api/types';
import { formatChange, formatNumber } from '../../../i18n/format';
import { RowName, WideTable } from '../../seminars/yearly-records/wide-table';

interface MoveTableProps {
  group: MoveGroup;
  counts: readonly MoveCount[];
  nameOf: (key: string) => string;
  onOpen: (move: Move, count: MoveCount) => void;
}

/** Joins and withdrawals of each part, and what is left of them; a number opens its memberships. */
export function MoveTable({ group, counts, nameOf, onOpen }: MoveTableProps) {
  const { t } = useTranslation();
  const title = t(`moves.groups.${group}`);
  const onlyLeft = group === 'reason';
  return (
    <section className="panel" aria-labelledby={`moves-${group}`}>
      <Title order={2} id={`moves-${group}`} mb="xs">
        {title}
      </Title>
      <WideTable label={title} minWidth={300}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`moves.parts.${group}`)}</Table.Th>
            {!onlyLeft && (
              <Table.Th scope="col" ta="end">
                {t('moves.joined')}
              </Table.Th>
            )}
            <Table.Th scope="col" ta="end">
              {t('moves.withdrawn')}
            </Table.Th>
            {!onlyLeft && (
              <Table.Th scope="col" ta="end">
                {t('moves.net')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map((count) => {
            const name = nameOf(count.key);
            const number = (move: Move) => (
              <Table.Td ta="end">
                {count[move] === 0 ? (
                  formatNumber(0)
                ) : (
                  <Anchor
                    component="button"
                    type="button"
                    aria-label={t('moves.open', {
                      name,
                      move: t(`moves.${move}`),
                      number: formatNumber(count[move]),
                    })}
                    onClick={() => onOpen(move, count)}
                  >
                    {formatNumber(count[move])}
                  </Anchor>
                )}
              </Table.Td>
            );
            return (
              <Table.Tr key={count.key}>
                <RowName>{name}</RowName>
                {!onlyLeft && number('joined')}
                {number('withdrawn')}
                {!onlyLeft && (
                  <Table.Td ta="end" fw={700}>
                    {formatChange(count.joined - count.withdrawn, '')}
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </WideTable>
    </section>
  );
}
