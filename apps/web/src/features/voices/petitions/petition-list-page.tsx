import { Button, Group, Text } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { formatFiscalYear, formatNumber, formatShortDay } from '../../../i18n/format';
import { FiscalYearSwitch } from '../../seminars/yearly-records/fiscal-year-switch';
import { useCan, useSession } from '../../session/session';
import { countsOf, PetitionCounts } from './petition-counts';
import { PetitionDialog } from './petition-dialog';
import classes from './petition-list.module.css';
import { petitionYearQuery } from './petition-queries';

/** 要望活動: what was asked of the city and others in a 年度, and what came of it. */
export function PetitionListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const navigate = useNavigate();
  const thisYear = fiscalYearOf(today);
  const { year: fiscalYear = thisYear } = useSearch({ from: '/frame/petitions' });
  const query = useQuery(petitionYearQuery(fiscalYear));
  const [adding, setAdding] = useState(false);
  if (!can('petition:read')) return <EmptyState title={t('errors.notAllowed')} />;
  const label = formatFiscalYear(fiscalYear);
  return (
    <>
      <PageHeader
        title={t('petitions.title')}
        description={<span className={classes.printed}>{label}</span>}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('board.print')}
            </Button>
            {can('petition:write') && (
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
                {t('petitions.add')}
              </Button>
            )}
          </>
        }
      />
      <Group mb="sm" className="no-print">
        <FiscalYearSwitch
          value={fiscalYear}
          thisYear={thisYear}
          years={query.data?.years ?? []}
          onChange={(year) => void navigate({ to: '/petitions', search: { year }, replace: true })}
        />
      </Group>
      <QueryView query={query}>
        {({ items, total }) => (
          <section
            className="panel"
            aria-label={t('petitions.list', { year: label })}
            aria-busy={query.isPlaceholderData}
          >
            {items.length === 0 ? (
              <EmptyState title={t('petitions.empty', { year: label })} hint={t('petitions.emptyHint')} />
            ) : (
              <>
                <Group gap="md" mb="xs">
                  <Text fw={700}>
                    {t('petitions.total', {
                      petitions: formatNumber(total.petitions),
                      items: formatNumber(total.items),
                    })}
                  </Text>
                  <PetitionCounts answers={total.answers} />
                </Group>
                <ul className="plain-list">
                  {items.map((petition) => (
                    <li key={petition.id}>
                      <PetitionRow petition={petition} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        )}
      </QueryView>
      {adding && (
        <PetitionDialog
          petition={null}
          onSaved={({ id }) => void navigate({ to: '/petitions/$id', params: { id } })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function PetitionRow({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { id, submittedOn, title, addresseeLabel, items, voidedAt } = petition;
  return (
    <Link to="/petitions/$id" params={{ id }} className={`row-link ${classes.row}`}>
      <span>{formatShortDay(submittedOn, today)}</span>
      <span>
        <Text span fw={700} display="block" className={voidedAt ? 'written voided' : 'written'}>
          {title}
        </Text>
        <Text span c="dimmed" size="sm">
          {t('petitions.to', { addressee: addresseeLabel })}・
          {t('petitions.itemCount', { items: formatNumber(items.length) })}
        </Text>
      </span>
      <PetitionCounts answers={countsOf(items)} />
    </Link>
  );
}
