import { Button, Group, Text } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { SurveyRoundView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { QueryView } from '../../../components/query-view';
import { formatFiscalYear } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { VoidRecordDialog } from '../yearly-records/void-record-dialog';
import { SHOWS_SURVEYS, surveyYearQuery } from './survey-queries';
import { SurveyRoundDialog } from './survey-round-dialog';
import { SurveyTable } from './survey-table';

type Open = { dialog: 'write'; round: SurveyRoundView | null } | { dialog: 'void'; round: SurveyRoundView };

interface SurveySectionProps {
  fiscalYear: number;
  onYear: (fiscalYear: number) => void;
  yearSwitch: (years: readonly number[]) => ReactNode;
}

/** 調査: the rounds of a 年度, how many forms went out and how many came back. */
export function SurveySection({ fiscalYear, onYear, yearSwitch }: SurveySectionProps) {
  const { t } = useTranslation();
  const writable = useCan()('event:write');
  const query = useQuery(surveyYearQuery(fiscalYear));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Group justify="space-between" mb="sm" gap="sm" className="no-print">
        {yearSwitch(query.data?.years ?? [])}
        {writable && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpen({ dialog: 'write', round: null })}
          >
            {t('surveys.add')}
          </Button>
        )}
      </Group>
      <QueryView query={query}>
        {(year) => (
          <section
            className="panel"
            aria-label={t('surveys.list', { year: formatFiscalYear(year.fiscalYear) })}
            aria-busy={query.isPlaceholderData}
          >
            {year.items.length === 0 ? (
              <EmptyState
                title={t('surveys.empty', { year: formatFiscalYear(year.fiscalYear) })}
                hint={t('surveys.emptyHint')}
              />
            ) : (
              <>
                <SurveyTable
                  year={year}
                  onEdit={writable ? (round) => setOpen({ dialog: 'write', round }) : undefined}
                  onVoid={(round) => setOpen({ dialog: 'void', round })}
                />
                <Text c="dimmed" mt="xs">
                  {t('surveys.rateRule')}
                </Text>
              </>
            )}
          </section>
        )}
      </QueryView>
      {open?.dialog === 'write' && (
        <SurveyRoundDialog
          round={open.round}
          onSaved={({ surveyedOn }) => {
            close();
            onYear(fiscalYearOf(surveyedOn));
          }}
          onClose={close}
        />
      )}
      {open?.dialog === 'void' && (
        <VoidRecordDialog
          title={t('surveys.void')}
          name={open.round.title}
          send={(reason) =>
            answer(
              api.POST('/api/v1/survey-rounds/{id}/void', {
                params: { path: { id: open.round.id } },
                body: { version: open.round.version, reason },
              }),
            )
          }
          readAgain={SHOWS_SURVEYS}
          onClose={close}
        />
      )}
    </>
  );
}
