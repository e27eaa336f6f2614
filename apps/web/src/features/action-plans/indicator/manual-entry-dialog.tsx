import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { IndicatorView, ManualEntryInput, ManualEntryView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { useSession } from '../../session/session';

interface ManualEntryDialogProps {
  indicator: IndicatorView;
  /** Null for a new entry. */
  entry: ManualEntryView | null;
  onClose: () => void;
}

/** Enters a figure for a day. A rate is asked for as its two numbers, because rates cannot be added up. */
export function ManualEntryDialog({ indicator, entry, onClose }: ManualEntryDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const rate = indicator.origin.entered === 'fraction';
  const form = useForm({
    initialValues: {
      datedOn: (entry?.datedOn ?? today) as string | null,
      value: (entry?.value ?? '') as number | '',
      numerator: (entry?.numerator ?? '') as number | '',
      denominator: (entry?.denominator ?? '') as number | '',
      note: entry?.note ?? '',
    },
    validate: {
      datedOn: (day) => (day ? null : t('dateField.required')),
      value: (value) => (rate || value !== '' ? null : t('manual.valueRequired')),
      numerator: (value) => (!rate || value !== '' ? null : t('manual.valueRequired')),
      denominator: (value) => (!rate || value !== '' ? null : t('manual.valueRequired')),
    },
  });
  const save = useSave({
    form,
    send: (values: typeof form.values) => {
      const number = (value: number | '') => (value === '' ? null : value);
      const amount = rate
        ? { numerator: number(values.numerator), denominator: number(values.denominator) }
        : { value: number(values.value) };
      const body: ManualEntryInput = {
        datedOn: values.datedOn ?? today,
        ...amount,
        note: values.note.trim() || null,
      };
      if (!entry) {
        return answer(
          api.POST('/api/v1/indicators/{id}/manual-entries', {
            params: { path: { id: indicator.id } },
            body,
          }),
        );
      }
      return answer(
        api.PATCH('/api/v1/indicators/{id}/manual-entries/{entryId}', {
          params: { path: { id: indicator.id, entryId: entry.id } },
          body: { ...body, version: entry.version },
        }),
      );
    },
    readAgain: ['indicators', 'board'],
    onSaved: onClose,
  });
  const number = (key: 'value' | 'numerator' | 'denominator') => ({
    label: t(`manual.${key}`),
    thousandSeparator: ',',
    hideControls: true,
    required: true,
    ...form.getInputProps(key),
  });
  return (
    <FormDialog
      title={entry ? t('manual.edit') : t('manual.add')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <DateField
        label={t('manual.datedOn')}
        value={form.values.datedOn}
        onChange={(day) => form.setFieldValue('datedOn', day)}
        error={form.errors.datedOn}
        required
      />
      {rate ? (
        <SimpleGrid cols={2}>
          <NumberInput {...number('numerator')} />
          <NumberInput {...number('denominator')} />
        </SimpleGrid>
      ) : (
        <NumberInput {...number('value')} suffix={indicator.unit} />
      )}
      <TextInput label={t('manual.note')} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
