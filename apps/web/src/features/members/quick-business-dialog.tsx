import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import type { PickedBusiness } from './business-picker';

interface QuickBusinessDialogProps {
  name: string;
  onCreated: (business: PickedBusiness) => void;
  onClose: () => void;
}

/** Registers a business in the middle of a record, with as little as a name; the rest can wait. */
export function QuickBusinessDialog({ name, onCreated, onClose }: QuickBusinessDialogProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name, nameKana: '', phone: '' } });
  const create = useSave({
    form,
    send: (values: typeof form.values) =>
      answer(
        api.POST('/api/v1/businesses', {
          body: {
            name: values.name.trim(),
            nameKana: values.nameKana.trim() || null,
            phone: values.phone.trim() || null,
          },
        }),
      ),
    readAgain: ['businesses'],
    onSaved: (business) => onCreated({ id: business.id, name: business.name }),
  });
  return (
    <FormDialog
      title={t('businesses.add')}
      submitLabel={t('businesses.register')}
      saving={create.isPending}
      error={create.error}
      onSubmit={form.onSubmit((values) => create.mutate(values))}
      onClose={onClose}
    >
      <TextInput label={t('business.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('business.nameKana')} {...form.getInputProps('nameKana')} />
      <TextInput label={t('business.phone')} type="tel" {...form.getInputProps('phone')} />
    </FormDialog>
  );
}
