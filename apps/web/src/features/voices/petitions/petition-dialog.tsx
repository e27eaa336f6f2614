import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { PetitionView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { useResponsible } from '../../seminars/events/use-responsible';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { formOf, inputOf, newItem, type PetitionForm } from './petition-form';
import { SHOWS_PETITIONS } from './petition-queries';

interface PetitionDialogProps {
  /** Null for a new petition. */
  petition: PetitionView | null;
  onSaved: (saved: PetitionView) => void;
  onClose: () => void;
}

/** 要望の記録: what was asked of whom, item by item. */
export function PetitionDialog({ petition, onSaved, onClose }: PetitionDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const addressees = useCodeList('petition-addressee');
  const form = useForm<PetitionForm>({
    initialValues: petition
      ? formOf(petition)
      : {
          ...{ title: '', addressee: null, submittedOn: null, departmentId: null, staffId: null, note: '' },
          items: [newItem()],
        },
    validate: {
      title: (title) => (title.trim() ? null : t('petitions.titleRequired')),
      addressee: (addressee) => (addressee ? null : t('yearlyRecords.choose')),
      submittedOn: (day) => (day ? null : t('dateField.required')),
      items: (items) => (items.some(({ text }) => text.trim()) ? null : t('petitions.itemsRequired')),
    },
  });
  const { submittedOn, items } = form.values;
  const day = submittedOn ?? today;
  const responsible = useResponsible(day, {
    departmentId: petition?.departmentId ?? null,
    staffId: petition?.staffId ?? null,
  });
  const answered = new Set(
    petition?.items.filter(({ answerState }) => answerState !== 'unanswered').map(({ id }) => id),
  );
  return (
    <RecordDialog
      title={petition ? t('petitions.edit') : t('petitions.add')}
      form={form}
      record={petition}
      valuesOf={formOf}
      send={(values, against) => send(inputOf(values), against)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          title: { label: t('petitions.petitionTitle'), text: String },
          addressee: { label: t('petitions.addressee'), text: addressees.labelOf },
          submittedOn: { label: t('petitions.submittedOn'), text: formatDay },
          items: { label: t('petitions.items'), text: (all) => all.map(({ text }) => text).join('\n') },
          departmentId: { label: t('surveys.departmentId'), text: responsible.departmentOf },
          staffId: { label: t('surveys.staffId'), text: responsible.staffOf },
          note: { label: t('yearlyRecords.note'), text: String },
        }).filter(({ saved: one, typed: other }) => one !== other)
      }
      readAgain={SHOWS_PETITIONS}
      onSaved={onSaved}
      onClose={onClose}
    >
      <TextInput
        label={t('petitions.petitionTitle')}
        required
        data-autofocus
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('petitions.addressee')}
          data={addressees.choicesOn(day, petition?.addressee)}
          allowDeselect={false}
          required
          {...form.getInputProps('addressee')}
        />
        <DateField
          label={t('petitions.submittedOn')}
          value={submittedOn}
          onChange={(chosen) => form.setFieldValue('submittedOn', chosen)}
          error={form.errors.submittedOn}
          required
        />
      </SimpleGrid>
      <Fieldset legend={t('petitions.items')}>
        <Stack gap="sm">
          {items.map((item, index) => (
            <Stack key={item.key} gap={6}>
              <Textarea
                aria-label={t('petitions.item', { number: index + 1 })}
                placeholder={t('petitions.item', { number: index + 1 })}
                autosize
                minRows={1}
                {...form.getInputProps(`items.${index}.text`)}
              />
              <Group gap="xs" justify="flex-end" wrap="nowrap">
                <Select
                  aria-label={t('petitions.itemDepartment', { number: index + 1 })}
                  placeholder={t('surveys.departmentId')}
                  data={responsible.departments}
                  clearable
                  style={{ flex: '0 1 240px' }}
                  {...form.getInputProps(`items.${index}.departmentId`)}
                />
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('petitions.removeItem', { number: index + 1 })}
                  disabled={items.length === 1 || (item.id !== undefined && answered.has(item.id))}
                  onClick={() => form.removeListItem('items', index)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </Stack>
          ))}
          {form.errors.items && (
            <Text role="alert" size="sm" c="var(--banso-bad)">
              {form.errors.items}
            </Text>
          )}
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('items', newItem())}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('petitions.addItem')}
          </Button>
        </Stack>
      </Fieldset>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('surveys.departmentId')}
          data={responsible.departments}
          clearable
          {...form.getInputProps('departmentId')}
        />
        <Select
          label={t('surveys.staffId')}
          data={responsible.staff}
          clearable
          searchable
          {...form.getInputProps('staffId')}
        />
      </SimpleGrid>
      <Textarea label={t('yearlyRecords.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function send(body: ReturnType<typeof inputOf>, against: PetitionView | null): Promise<PetitionView> {
  if (!against) return answer(api.POST('/api/v1/petitions', { body }));
  return answer(
    api.PATCH('/api/v1/petitions/{id}', {
      params: { path: { id: against.id } },
      body: { ...body, version: against.version },
    }),
  );
}
