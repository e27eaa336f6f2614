import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Group,
  Menu,
  SegmentedControl,
  Select,
  Text,
} from '@mantine/core';
import { IconBan, IconDotsVertical, IconDownload, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeCallEntry } from '../../api/types';
import { ActionMenu } from '../../components/action-menu';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatDate, formatNumber } from '../../i18n/format';
import { NewCaseDialog } from '../cases/form/new-case-dialog';
import { useCan } from '../session/session';
import { useStaffDirectory } from '../settings/staff-directory';
import { CallDialog } from './call-dialog';
import { callList, type CallState } from './scheme-queries';
import classes from './schemes.module.css';
import { TakeOffDialog } from './take-off-dialog';

const STATES = ['waiting', 'done', 'all'] as const;

type Open = { dialog: 'edit' | 'void' | 'case'; call: SchemeCallEntry };

/** 連絡リスト: who is told of the scheme, by whom, and what came of it. */
export function CallListPanel({ schemeId }: { schemeId: string }) {
  const { t } = useTranslation();
  const writable = useCan()('scheme:write');
  const staff = useStaffDirectory();
  const [state, setState] = useState<CallState>('waiting');
  const [staffId, setStaffId] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const query = useInfiniteQuery(callList(schemeId, state, staffId ?? undefined));
  const close = () => setOpen(null);
  const filter = new URLSearchParams({ state, ...(staffId === null ? {} : { staffId }) });
  return (
    <>
      <Group mb="sm" gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('schemes.callState')}
          value={state}
          onChange={(value) => setState(STATES.find((one) => one === value) ?? 'waiting')}
          data={STATES.map((value) => ({ value, label: t(`schemes.callStates.${value}`) }))}
        />
        <Select
          label={t('schemes.caller')}
          placeholder={t('common.everyone')}
          data={staff.choices}
          value={staffId}
          onChange={setStaffId}
          clearable
          searchable
          w={180}
        />
        {writable && (
          <Button
            component="a"
            href={`/api/v1/schemes/${schemeId}/calls.xlsx?${filter.toString()}`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('schemes.toExcel')}
          </Button>
        )}
      </Group>
      <QueryView query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const counts = pages[0]?.counts;
          return (
            <div className="panel" style={{ padding: 0 }} aria-busy={query.isPlaceholderData}>
              {counts && (
                <Text p="sm" c="dimmed" size="sm">
                  {(['waiting', 'told', 'not-interested', 'applied'] as const)
                    .map((one) =>
                      t('schemes.countOf', {
                        verdict: t(`schemes.outcomes.${one}`),
                        count: formatNumber(counts[one]),
                      }),
                    )
                    .join('・')}
                </Text>
              )}
              {items.length === 0 ? (
                <EmptyState title={t(`schemes.noCalls.${state}`)} hint={t('schemes.noCallsHint')} />
              ) : (
                <ul className="plain-list">
                  {items.map((call) => (
                    <li key={call.id} className={classes.call}>
                      <CallRow call={call} />
                      {writable && call.voidedAt === null && (
                        <CallActions
                          call={call}
                          onEdit={() => setOpen({ dialog: 'edit', call })}
                          onVoid={() => setOpen({ dialog: 'void', call })}
                          onCase={() => setOpen({ dialog: 'case', call })}
                        />
                      )}
                    </li>
                  ))}
                </ul>
              )}
              <LoadMore query={query} />
            </div>
          );
        }}
      </QueryView>
      {open?.dialog === 'edit' && <CallDialog call={open.call} onClose={close} />}
      {open?.dialog === 'void' && <TakeOffDialog call={open.call} onClose={close} />}
      {open?.dialog === 'case' && (
        <NewCaseDialog
          business={{ id: open.call.businessId, name: open.call.businessName }}
          onClose={close}
        />
      )}
    </>
  );
}

function CallRow({ call }: { call: SchemeCallEntry }) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        <AppLink
          to="/businesses/$id"
          params={{ id: call.businessId }}
          fw={700}
          className={call.voidedAt ? 'voided' : undefined}
        >
          {call.businessName}
        </AppLink>
        {call.closed && (
          <Badge ml={8} color="gray.7">
            {t('business.closed')}
          </Badge>
        )}
        <Text span size="sm" c="dimmed" display="block">
          {[call.representativeName, call.district].filter(Boolean).join('・')}
        </Text>
      </span>
      <span>
        {call.phone && <Anchor href={`tel:${call.phone}`}>{call.phone}</Anchor>}
        <Text span size="sm" c="dimmed" display="block">
          {call.staffName ?? t('schemes.nobody')}
        </Text>
      </span>
      <span>
        <Badge color={call.outcome === null ? 'ai.8' : 'gray.7'}>
          {t(`schemes.outcomes.${call.outcome ?? 'waiting'}`)}
        </Badge>
        {call.contactedOn && (
          <Text span size="sm" ml={8}>
            {formatDate(call.contactedOn)}
          </Text>
        )}
        {(call.voidReason ?? call.note) && (
          <Text span size="sm" c="dimmed" display="block" className="written">
            {call.voidReason ?? call.note}
          </Text>
        )}
      </span>
    </>
  );
}

interface CallActionsProps {
  call: SchemeCallEntry;
  onEdit: () => void;
  onVoid: () => void;
  /** Whoever applies is supported from there on. */
  onCase: () => void;
}

function CallActions({ call, onEdit, onVoid, onCase }: CallActionsProps) {
  const { t } = useTranslation();
  const can = useCan();
  const name = call.businessName;
  return (
    <Group gap={4} wrap="nowrap" className="no-print">
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('schemes.recordOf', { name })}
        onClick={onEdit}
      >
        {t('schemes.recordOutcome')}
      </Button>
      <ActionMenu
        target={
          <ActionIcon variant="subtle" size="lg" aria-label={t('schemes.othersOf', { name })}>
            <IconDotsVertical size={20} aria-hidden />
          </ActionIcon>
        }
      >
        {call.outcome === 'applied' && can('support-case:write') && (
          <Menu.Item leftSection={<IconPlus size={18} aria-hidden />} onClick={onCase}>
            {t('cases.add')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconBan size={18} aria-hidden />} onClick={onVoid}>
          {t('schemes.takeOff')}
        </Menu.Item>
      </ActionMenu>
    </Group>
  );
}
