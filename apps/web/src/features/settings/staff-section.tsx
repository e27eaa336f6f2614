import { Badge, Button, PasswordInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Role, StaffInput, StaffView } from '../../api/types';
import { FormDialog } from '../../components/form-dialog';
import { QueryView } from '../../components/query-view';
import { useSave } from '../../components/use-save';
import { useCan } from '../session/session';
import { Section, SettingsTable } from './section';
import { departmentsQuery, fullName, staffQuery } from './staff-directory';

const ROLES: readonly Role[] = ['advisor', 'staff', 'executive', 'administrator', 'auditor'];

/** 職員: accounts with their role and department. Nobody is deleted; those who leave are switched off. */
export default function StaffSection() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(staffQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [editing, setEditing] = useState<StaffView | 'new' | null>(null);
  return (
    <Section
      title={t('settings.sections.staff')}
      actions={can('staff:write') && <Button onClick={() => setEditing('new')}>{t('staff.add')}</Button>}
    >
      <QueryView query={query}>
        {(staff) => (
          <SettingsTable
            label={t('settings.sections.staff')}
            rows={staff}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('staff.name'), cell: fullName },
              { key: 'email', title: t('signIn.email'), cell: ({ email }) => email },
              { key: 'role', title: t('staff.role'), cell: ({ role }) => t(`roles.${role}`) },
              {
                key: 'department',
                title: t('staff.departmentId'),
                cell: ({ departmentId }) => departments.find(({ id }) => id === departmentId)?.name,
              },
              {
                key: 'active',
                title: t('staff.state'),
                cell: ({ active }) => (
                  <Badge color={active ? 'ai.8' : 'gray.7'} miw="max-content">
                    {active ? t('staff.active') : t('staff.inactive')}
                  </Badge>
                ),
              },
            ]}
            edit={can('staff:write') ? { label: fullName, onEdit: setEditing } : undefined}
          />
        )}
      </QueryView>
      {editing && (
        <StaffDialog person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function StaffDialog({ person, onClose }: { person: StaffView | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const form = useForm({
    initialValues: {
      email: person?.email ?? '',
      familyName: person?.familyName ?? '',
      givenName: person?.givenName ?? '',
      familyKana: person?.familyKana ?? '',
      givenKana: person?.givenKana ?? '',
      role: person?.role ?? ('advisor' as Role),
      departmentId: person?.departmentId ?? null,
      active: person?.active ?? true,
      password: '',
    },
  });
  const save = useSave({
    form,
    send: ({ password, active, ...values }: typeof form.values) => {
      const body: Omit<StaffInput, 'password'> = {
        ...values,
        familyKana: values.familyKana.trim() || null,
        givenKana: values.givenKana.trim() || null,
      };
      if (!person) return answer(api.POST('/api/v1/staff', { body: { ...body, password } }));
      return answer(
        api.PATCH('/api/v1/staff/{id}', {
          params: { path: { id: person.id } },
          body: { ...body, ...(password && { password }), active, version: person.version },
        }),
      );
    },
    readAgain: ['staff'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={person ? t('staff.edit') : t('staff.add')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <SimpleGrid cols={2}>
        <TextInput
          label={t('person.familyName')}
          required
          data-autofocus
          {...form.getInputProps('familyName')}
        />
        <TextInput label={t('person.givenName')} required {...form.getInputProps('givenName')} />
        <TextInput label={t('person.familyKana')} {...form.getInputProps('familyKana')} />
        <TextInput label={t('person.givenKana')} {...form.getInputProps('givenKana')} />
      </SimpleGrid>
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="off"
        required
        {...form.getInputProps('email')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('staff.role')}
          data={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <Select
          label={t('staff.departmentId')}
          data={departments.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
          {...form.getInputProps('departmentId')}
        />
      </SimpleGrid>
      <PasswordInput
        label={person ? t('staff.newPassword') : t('signIn.password')}
        description={person ? t('staff.passwordHint') : undefined}
        autoComplete="new-password"
        required={!person}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        {...form.getInputProps('password')}
      />
      {person && (
        <Switch label={t('staff.activeSwitch')} {...form.getInputProps('active', { type: 'checkbox' })} />
      )}
    </FormDialog>
  );
}
