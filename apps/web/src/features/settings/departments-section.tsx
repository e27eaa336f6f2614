import { Button, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { DepartmentView } from '../../api/types';
import { FormDialog } from '../../components/form-dialog';
import { QueryView } from '../../components/query-view';
import { useSave } from '../../components/use-save';
import { useCan } from '../session/session';
import { Section, SettingsTable } from './section';
import { departmentsQuery } from './staff-directory';
import { ValidityFields, validityText } from './validity';

/** 部署: who may be in charge. A department that is dissolved keeps its records. */
export default function DepartmentsSection() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(departmentsQuery);
  const [editing, setEditing] = useState<DepartmentView | 'new' | null>(null);
  return (
    <Section
      title={t('settings.sections.departments')}
      actions={
        can('settings:write') && <Button onClick={() => setEditing('new')}>{t('department.add')}</Button>
      }
    >
      <QueryView query={query}>
        {(departments) => (
          <SettingsTable
            label={t('settings.sections.departments')}
            rows={departments}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('department.name'), cell: ({ name }) => name },
              { key: 'code', title: t('department.code'), cell: ({ code }) => code },
              { key: 'validity', title: t('settings.validity'), cell: validityText },
            ]}
            edit={can('settings:write') ? { label: ({ name }) => name, onEdit: setEditing } : undefined}
          />
        )}
      </QueryView>
      {editing && (
        <DepartmentDialog department={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function DepartmentDialog({
  department,
  onClose,
}: {
  department: DepartmentView | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      code: department?.code ?? '',
      name: department?.name ?? '',
      sortOrder: department?.sortOrder ?? 0,
      validFrom: department?.validFrom ?? null,
      validTo: department?.validTo ?? null,
    },
  });
  const save = useSave({
    form,
    send: ({ code, ...body }: typeof form.values) =>
      department
        ? answer(
            api.PATCH('/api/v1/departments/{id}', {
              params: { path: { id: department.id } },
              body: { ...body, ...(code !== department.code && { code }), version: department.version },
            }),
          )
        : answer(api.POST('/api/v1/departments', { body: { ...body, code } })),
    readAgain: ['departments'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={department ? t('department.edit') : t('department.add')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <TextInput label={t('department.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('department.code')} required {...form.getInputProps('code')} />
      <NumberInput label={t('settings.sortOrder')} {...form.getInputProps('sortOrder')} />
      <ValidityFields value={form.values} onChange={form.setValues} errors={form.errors} />
    </FormDialog>
  );
}
