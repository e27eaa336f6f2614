import { ActionIcon, Button, Group, Menu, NumberInput, Select, Stack } from '@mantine/core';
import { fiscalYearRange } from '@banso/japan';
import {
  IconBan,
  IconDotsVertical,
  IconFileSpreadsheet,
  IconPencil,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CampaignView } from '../../../api/types';
import { ActionMenu } from '../../../components/action-menu';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { formatDate, formatFiscalYear } from '../../../i18n/format';
import { VoidRecordDialog } from '../../seminars/yearly-records/void-record-dialog';
import { useCan, useSession } from '../../session/session';
import { MembersNav } from '../members-nav';
import { CampaignDialog } from './campaign-dialog';
import { campaignsQuery, SHOWS_CAMPAIGNS } from './referral-queries';
import { RankingPanel } from './ranking-panel';

const YEARS_OFFERED = 5;

type Open = { dialog: 'write'; campaign: CampaignView | null } | { dialog: 'void'; campaign: CampaignView };

/** 入会・紹介: who brought new members, in a campaign or in a 年度; on paper the list of those to honour. */
export function ReferralsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(campaignsQuery);
  if (!can('business:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <QueryView query={query}>
      {(campaigns) => <Referrals campaigns={campaigns.filter(({ voidedAt }) => voidedAt === null)} />}
    </QueryView>
  );
}

function Referrals({ campaigns }: { campaigns: readonly CampaignView[] }) {
  const { t } = useTranslation();
  const { today, fiscalYear } = useSession();
  const writable = useCan()('membership:write');
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/members/referrals' });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const running = search.year === undefined ? campaigns.find(({ startsOn }) => startsOn <= today) : undefined;
  const campaign = campaigns.find(({ id }) => id === search.campaign) ?? running;
  const year = search.year ?? fiscalYear;
  const years = Array.from({ length: YEARS_OFFERED }, (_, back) => fiscalYear - back);
  const period = campaign ? { from: campaign.startsOn, to: campaign.endsOn } : fiscalYearRange(year);
  const least = search.least ?? campaign?.leastReferrals ?? 1;
  const name = campaign?.name ?? formatFiscalYear(year);
  const show = (change: { campaign?: string; year?: number; least?: number }) =>
    void navigate({ to: '/members/referrals', search: change, replace: true });
  const choose = (chosen: string | null) => {
    if (chosen === null) return;
    show(/^\d+$/.test(chosen) ? { year: Number(chosen) } : { campaign: chosen });
  };
  return (
    <Stack gap={0}>
      <MembersNav />
      <PageHeader
        title={t('referrals.title')}
        description={`${name}（${formatDate(period.from)}〜${formatDate(period.to)}）`}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('board.print')}
            </Button>
            <Button
              component="a"
              href={`/api/v1/referrals.xlsx?from=${period.from}&to=${period.to}&least=${least}`}
              download
              variant="default"
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            >
              {t('members.excel')}
            </Button>
            {writable && (
              <Button
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => setOpen({ dialog: 'write', campaign: null })}
              >
                {t('referrals.addCampaign')}
              </Button>
            )}
          </>
        }
      />
      <Group mb="sm" gap="sm" align="flex-end" className="no-print">
        <Select
          label={t('referrals.period')}
          data={[
            {
              group: t('referrals.campaigns'),
              items: campaigns.map((one) => ({ value: one.id, label: one.name })),
            },
            {
              group: t('yearlyRecords.fiscalYear'),
              items: [...new Set([...years, year])]
                .sort((a, b) => b - a)
                .map((one) => ({ value: String(one), label: formatFiscalYear(one) })),
            },
          ]}
          value={campaign?.id ?? String(year)}
          onChange={choose}
          allowDeselect={false}
          style={{ flex: '0 1 320px' }}
        />
        <NumberInput
          label={t('referrals.least')}
          min={1}
          max={1000}
          allowDecimal={false}
          clampBehavior="strict"
          value={least}
          onChange={(value) => show({ ...search, least: Math.max(1, Number(value)) })}
          w={150}
        />
        {writable && campaign && (
          <ActionMenu
            target={
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('referrals.acts', { name: campaign.name })}
              >
                <IconDotsVertical size={20} aria-hidden />
              </ActionIcon>
            }
          >
            <Menu.Item
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => setOpen({ dialog: 'write', campaign })}
            >
              {t('referrals.editCampaign')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconBan size={18} aria-hidden />}
              onClick={() => setOpen({ dialog: 'void', campaign })}
            >
              {t('referrals.voidCampaign')}
            </Menu.Item>
          </ActionMenu>
        )}
      </Group>
      <RankingPanel days={period} least={least} campaign={campaign} />
      {open?.dialog === 'write' && (
        <CampaignDialog
          campaign={open.campaign}
          onSaved={({ id }) => {
            close();
            show({ campaign: id });
          }}
          onClose={close}
        />
      )}
      {open?.dialog === 'void' && (
        <VoidRecordDialog
          title={t('referrals.voidCampaign')}
          name={open.campaign.name}
          send={(reason) =>
            answer(
              api.POST('/api/v1/membership-campaigns/{id}/void', {
                params: { path: { id: open.campaign.id } },
                body: { version: open.campaign.version, reason },
              }),
            )
          }
          readAgain={SHOWS_CAMPAIGNS}
          onClose={close}
        />
      )}
    </Stack>
  );
}
