import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import { ProblemNotice } from '../../components/problem-notice';
import type { PickedBusiness } from './business-picker';

interface QuickBusinessDialogProps {
  name: string;
  onCreated: (business: PickedBusiness) => void;
  onClose: () => void;
}

/** Registers a business in the middle of a record, with as little as a name; the rest can wait. */
export function QuickBusinessDialog({ name, onCreated, onClose }: QuickBusinessDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({ initialValues: { name, nameKana: '', phone: '' } });
  const create = useMutation({
    mutationFn: (values: typeof form.values) =>
      answer(
        api.POST('/api/v1/businesses', {
          body: {
            name: values.name.trim(),
            nameKana: values.nameKana.trim() || null,
            phone: values.phone.trim() || null,
          },
        }),
      ),
    onSuccess: (business) => {
      void client.invalidateQueries({ queryKey: ['businesses'] });
      onCreated({ id: business.id, name: business.name });
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fieldErrors);
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('businesses.add')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        onSubmit={(event) => {
          // The dialog stands inside the record's form in React's tree, though not on the page.
          event.stopPropagation();
          form.onSubmit((values) => create.mutate(values))(event);
        }}
        noValidate
      >
        <Stack>
          <ProblemNotice error={create.error} />
          <TextInput label={t('business.name')} required data-autofocus {...form.getInputProps('name')} />
          <TextInput label={t('business.nameKana')} {...form.getInputProps('nameKana')} />
          <TextInput label={t('business.phone')} type="tel" {...form.getInputProps('phone')} />
          <Group>
            <Button type="submit" loading={create.isPending}>
              {t('businesses.register')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
