import {
  Badge,
  Button,
  Checkbox,
  Group,
  NumberInput,
  SimpleGrid,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { BusinessView, PersonInput, PersonView } from '../../api/types';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import { formatDay } from '../../i18n/format';
import { useCan } from '../session/session';
import { fullName } from '../settings/staff-directory';

/** The people of a business: who represents it, whom to ask for. */
export function PersonsPanel({ business }: { business: BusinessView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [editing, setEditing] = useState<PersonView | 'new' | null>(null);
  return (
    <section className="panel" aria-labelledby="persons">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="persons">
          {t('person.title')}
        </Title>
        {can('business:write') && (
          <Button variant="default" size="compact-sm" onClick={() => setEditing('new')}>
            {t('person.add')}
          </Button>
        )}
      </Group>
      {business.persons.length === 0 && <Text c="dimmed">{t('person.empty')}</Text>}
      <ul className="plain-list">
        {business.persons.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              onEdit={can('business:write') ? () => setEditing(person) : undefined}
            />
          </li>
        ))}
      </ul>
      {editing && (
        <PersonDialog
          businessId={business.id}
          person={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function PersonLine({ person, onEdit }: { person: PersonView; onEdit?: () => void }) {
  const { t } = useTranslation();
  const kana = [person.familyKana, person.givenKana].filter(Boolean).join(' ');
  return (
    <Group justify="space-between" py={4} wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text>
          <strong>{fullName(person)}</strong>{' '}
          <Text span c="dimmed" size="xs">
            {kana}
          </Text>
        </Text>
        <Text c="dimmed">{[person.position, person.phone, person.email].filter(Boolean).join('・')}</Text>
        {person.leftOn && <Text c="dimmed">{t('person.left', { day: formatDay(person.leftOn) })}</Text>}
      </div>
      <Group gap={6} wrap="nowrap">
        {person.representative && <Badge color="ai.8">{t('person.representative')}</Badge>}
        {onEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={onEdit}
            aria-label={t('common.editOf', { name: fullName(person) })}
          >
            {t('common.edit')}
          </Button>
        )}
      </Group>
    </Group>
  );
}

interface PersonDialogProps {
  businessId: string;
  person: PersonView | null;
  onClose: () => void;
}

function PersonDialog({ businessId, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      familyName: person?.familyName ?? '',
      givenName: person?.givenName ?? '',
      familyKana: person?.familyKana ?? '',
      givenKana: person?.givenKana ?? '',
      birthYear: (person?.birthYear ?? '') as number | '',
      position: person?.position ?? '',
      phone: person?.phone ?? '',
      email: person?.email ?? '',
      representative: person?.representative ?? false,
      leftOn: person?.leftOn ?? null,
    },
  });
  const save = useSave({
    form,
    send: ({ leftOn, birthYear, ...values }: typeof form.values) => {
      const body: PersonInput = {
        familyName: values.familyName.trim(),
        givenName: values.givenName.trim() || null,
        familyKana: values.familyKana.trim() || null,
        givenKana: values.givenKana.trim() || null,
        birthYear: birthYear === '' ? null : birthYear,
        position: values.position.trim() || null,
        phone: values.phone.trim() || null,
        email: values.email.trim() || null,
        representative: values.representative,
      };
      if (!person) {
        return answer(
          api.POST('/api/v1/businesses/{id}/persons', { params: { path: { id: businessId } }, body }),
        );
      }
      return answer(
        api.PATCH('/api/v1/businesses/{id}/persons/{personId}', {
          params: { path: { id: businessId, personId: person.id } },
          body: { ...body, leftOn, version: person.version },
        }),
      );
    },
    readAgain: ['businesses'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={person ? t('person.edit') : t('person.add')}
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
        <TextInput label={t('person.givenName')} {...form.getInputProps('givenName')} />
        <TextInput label={t('person.familyKana')} {...form.getInputProps('familyKana')} />
        <TextInput label={t('person.givenKana')} {...form.getInputProps('givenKana')} />
        <TextInput label={t('person.position')} {...form.getInputProps('position')} />
        <NumberInput label={t('person.birthYear')} hideControls {...form.getInputProps('birthYear')} />
        <TextInput label={t('business.phone')} type="tel" {...form.getInputProps('phone')} />
        <TextInput label={t('business.email')} type="email" {...form.getInputProps('email')} />
      </SimpleGrid>
      <Checkbox
        label={t('person.representative')}
        {...form.getInputProps('representative', { type: 'checkbox' })}
      />
      {person && (
        <DateField
          label={t('person.leftOn')}
          value={form.values.leftOn}
          onChange={(day) => form.setFieldValue('leftOn', day)}
          error={form.errors.leftOn}
        />
      )}
    </FormDialog>
  );
}
