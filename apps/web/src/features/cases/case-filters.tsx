import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../api/types';
import { businessQuery } from '../members/business-queries';
import { BusinessPicker } from '../members/business-picker';
import { useStaffDirectory } from '../settings/staff-directory';
import { useCaseKinds } from './case-kinds';
import type { CaseFilter } from './case-queries';

/** Stands in the address for everybody's cases; without a word there, an advisor sees their own. */
export const EVERYBODY = 'all';
export const CASE_STATES = ['open', 'closed', 'voided', 'all'] as const satisfies readonly CaseState[];

/** What the address of the page says of the list. */
export interface CaseSearch extends CaseFilter {
  view?: 'board';
}

interface CaseFiltersProps {
  search: CaseSearch;
  /** Whose cases are shown; null for everybody's. */
  advisorId: string | null;
  /** The kind that the board shows; there it cannot be left open. */
  boardKind: string | undefined;
  onNarrow: (change: Partial<CaseSearch>) => void;
}

/** Which cases are shown. The board is of one kind, and of what goes on. */
export function CaseFilters({ search, advisorId, boardKind, onNarrow }: CaseFiltersProps) {
  const { t } = useTranslation();
  const { kinds, kindOf } = useCaseKinds();
  const staff = useStaffDirectory();
  const board = search.view === 'board';
  const people = [{ value: EVERYBODY, label: t('common.everyone') }, ...staff.choices];
  const unlisted = advisorId !== null && !people.some(({ value }) => value === advisorId);
  return (
    <Group mb="sm" gap="sm" align="flex-start" role="search">
      <Select
        label={t('cases.kind')}
        placeholder={t('common.all')}
        data={kinds.map(({ key, label }) => ({ value: key, label }))}
        value={(board ? boardKind : search.kind) ?? null}
        onChange={(kind) => onNarrow({ kind: kind ?? undefined, stage: undefined })}
        clearable={!board}
        allowDeselect={!board}
        w={230}
      />
      {!board && search.kind !== undefined && (
        <Select
          label={t('cases.stage')}
          placeholder={t('common.all')}
          data={kindOf(search.kind)?.stages.map(({ key, label }) => ({ value: key, label })) ?? []}
          value={search.stage ?? null}
          onChange={(stage) => onNarrow({ stage: stage ?? undefined })}
          clearable
          w={180}
        />
      )}
      <Select
        label={t('cases.advisors')}
        data={unlisted ? [...people, { value: advisorId, label: staff.nameOf(advisorId) }] : people}
        value={advisorId ?? EVERYBODY}
        onChange={(chosen) => onNarrow({ advisorId: chosen ?? EVERYBODY })}
        allowDeselect={false}
        searchable
        w={170}
      />
      {!board && (
        <>
          <Select
            label={t('cases.state')}
            data={CASE_STATES.map((value) => ({ value, label: t(`cases.states.${value}`) }))}
            value={search.state ?? 'open'}
            onChange={(state) => onNarrow({ state: CASE_STATES.find((one) => one === state) })}
            allowDeselect={false}
            w={130}
          />
          <div style={{ flex: '1 1 220px' }}>
            <OneBusiness
              id={search.businessId}
              onChange={(businessId) => onNarrow({ businessId, ...(businessId && { advisorId: EVERYBODY }) })}
            />
          </div>
        </>
      )}
    </Group>
  );
}

function OneBusiness({ id, onChange }: { id?: string; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...businessQuery(id ?? ''), enabled: id !== undefined });
  return (
    <BusinessPicker
      label={t('cases.business')}
      value={id === undefined ? [] : [{ id, name: data?.name ?? '' }]}
      max={1}
      onChange={([picked]) => onChange(picked?.id)}
    />
  );
}
