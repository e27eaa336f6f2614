import { ActionIcon, Button, Menu, Stack, Text } from '@mantine/core';
import { fiscalYearOf } from '@banso/japan';
import { IconBan, IconDotsVertical, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { PetitionItemView, PetitionView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { Facts } from '../../../components/facts';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatDayWithEra } from '../../../i18n/format';
import { ActionMenu } from '../../../components/action-menu';
import { VoidRecordDialog } from '../../seminars/yearly-records/void-record-dialog';
import { useCan } from '../../session/session';
import { PetitionAnswerDialog } from './petition-answer-dialog';
import { PetitionDialog } from './petition-dialog';
import { PetitionItems } from './petition-items';
import { petitionQuery, SHOWS_PETITIONS } from './petition-queries';

type Open = { dialog: 'edit' | 'void' } | { dialog: 'answer'; item: PetitionItemView };

/** One petition: what was asked, item by item, and what came of it; also on paper. */
export function PetitionPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/petitions/$id' });
  const query = useQuery(petitionQuery(id));
  if (!can('petition:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return <QueryView query={query}>{(petition) => <Petition petition={petition} />}</QueryView>;
}

function Petition({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const writable = useCan()('petition:write') && petition.voidedAt === null;
  const close = () => setOpen(null);
  const { id, title, addresseeLabel, submittedOn, departmentName, staffName, note, voidReason } = petition;
  return (
    <Stack>
      <PageHeader
        title={title}
        description={
          <AppLink to="/petitions" search={{ year: fiscalYearOf(submittedOn) }} className="no-print">
            {t('petitions.backToList')}
          </AppLink>
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('board.print')}
            </Button>
            {writable && (
              <>
                <Button
                  leftSection={<IconPencil size={18} aria-hidden />}
                  onClick={() => setOpen({ dialog: 'edit' })}
                >
                  {t('common.edit')}
                </Button>
                <ActionMenu
                  target={
                    <ActionIcon variant="default" size="lg" aria-label={t('feedback.others')}>
                      <IconDotsVertical size={20} aria-hidden />
                    </ActionIcon>
                  }
                >
                  <Menu.Item
                    leftSection={<IconBan size={18} aria-hidden />}
                    onClick={() => setOpen({ dialog: 'void' })}
                  >
                    {t('petitions.void')}
                  </Menu.Item>
                </ActionMenu>
              </>
            )}
          </>
        }
      />
      {voidReason !== null && <Text>{t('yearlyRecords.voided', { reason: voidReason })}</Text>}
      <section className="panel">
        <Facts
          facts={[
            { term: t('petitions.addressee'), value: addresseeLabel },
            { term: t('petitions.submittedOn'), value: formatDayWithEra(submittedOn) },
            { term: t('surveys.inCharge'), value: [departmentName, staffName].filter(Boolean).join('・') },
            { term: t('yearlyRecords.note'), value: note },
          ]}
        />
      </section>
      <PetitionItems
        items={petition.items}
        onAnswer={writable ? (item) => setOpen({ dialog: 'answer', item }) : undefined}
      />
      {open?.dialog === 'edit' && <PetitionDialog petition={petition} onSaved={close} onClose={close} />}
      {open?.dialog === 'answer' && (
        <PetitionAnswerDialog petition={petition} item={open.item} onClose={close} />
      )}
      {open?.dialog === 'void' && (
        <VoidRecordDialog
          title={t('petitions.void')}
          name={title}
          send={(reason) =>
            answer(
              api.POST('/api/v1/petitions/{id}/void', {
                params: { path: { id } },
                body: { version: petition.version, reason },
              }),
            )
          }
          readAgain={SHOWS_PETITIONS}
          onClose={close}
        />
      )}
    </Stack>
  );
}
