import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { CodeEntryView, CodeListView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { FormDialog } from '../../components/form-dialog';
import { QueryView } from '../../components/query-view';
import { useSave } from '../../components/use-save';
import { useCan } from '../session/session';
import { codeListsQuery } from './code-lists';
import { Section, SettingsTable } from './section';
import { ValidityFields, validityText } from './validity';

/** コード表: the chamber's own words for channels, topics, sections and the like. */
export default function CodesSection() {
  const query = useQuery(codeListsQuery);
  return <QueryView query={query}>{(lists) => <Codes lists={lists} />}</QueryView>;
}

function Codes({ lists }: { lists: CodeListView[] }) {
  const { t } = useTranslation();
  const can = useCan();
  const [chosen, setChosen] = useState(lists[0]?.list ?? null);
  const [editing, setEditing] = useState<CodeEntryView | 'new' | null>(null);
  const list = lists.find((candidate) => candidate.list === chosen);
  const entries = [...(list?.entries ?? [])].sort((a, b) => a.sortOrder - b.sortOrder);
  return (
    <Section
      title={t('settings.sections.codes')}
      explanation={t('codes.explanation')}
      actions={
        list && can('settings:write') && <Button onClick={() => setEditing('new')}>{t('codes.add')}</Button>
      }
    >
      <Select
        label={t('codes.list')}
        data={lists.map((one) => ({ value: one.list, label: one.label }))}
        value={chosen}
        onChange={setChosen}
        allowDeselect={false}
        mb="sm"
        maw={320}
      />
      {list && entries.length === 0 && <EmptyState title={t('codes.empty')} hint={t('codes.emptyHint')} />}
      {list && entries.length > 0 && (
        <SettingsTable
          label={list.label}
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            { key: 'label', title: t('codes.label'), cell: ({ label }) => label },
            { key: 'labelEn', title: t('codes.labelEn'), cell: ({ labelEn }) => labelEn },
            { key: 'key', title: t('codes.key'), cell: ({ key }) => key },
            { key: 'validity', title: t('settings.validity'), cell: validityText },
          ]}
          edit={can('settings:write') ? { label: ({ label }) => label, onEdit: setEditing } : undefined}
        />
      )}
      {list && editing && (
        <EntryDialog
          list={list}
          entry={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

interface EntryDialogProps {
  list: CodeListView;
  entry: CodeEntryView | null;
  onClose: () => void;
}

function EntryDialog({ list, entry, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const last = Math.max(0, ...list.entries.map(({ sortOrder }) => sortOrder));
  const form = useForm({
    initialValues: {
      key: entry?.key ?? '',
      label: entry?.label ?? '',
      labelEn: entry?.labelEn ?? '',
      sortOrder: entry?.sortOrder ?? last + 10,
      validFrom: entry?.validFrom ?? null,
      validTo: entry?.validTo ?? null,
    },
  });
  const save = useSave({
    form,
    send: ({ key, ...values }: typeof form.values) => {
      const body = { ...values, labelEn: values.labelEn.trim() || null };
      return entry
        ? answer(
            api.PATCH('/api/v1/code-lists/{list}/entries/{id}', {
              params: { path: { list: list.list, id: entry.id } },
              body: { ...body, version: entry.version },
            }),
          )
        : answer(
            api.POST('/api/v1/code-lists/{list}/entries', {
              params: { path: { list: list.list } },
              body: { ...body, key },
            }),
          );
    },
    readAgain: ['code-lists'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={entry ? t('codes.edit') : t('codes.add')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <TextInput label={t('codes.label')} required data-autofocus {...form.getInputProps('label')} />
      <TextInput label={t('codes.labelEn')} {...form.getInputProps('labelEn')} />
      <TextInput
        label={t('codes.key')}
        description={t('codes.keyHint')}
        required
        disabled={entry !== null}
        {...form.getInputProps('key')}
      />
      <NumberInput label={t('settings.sortOrder')} {...form.getInputProps('sortOrder')} />
      <ValidityFields value={form.values} onChange={form.setValues} errors={form.errors} />
    </FormDialog>
  );
}
