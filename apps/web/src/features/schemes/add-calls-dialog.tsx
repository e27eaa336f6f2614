import { Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import { formatNumber } from '../../i18n/format';
import { useStaffDirectory } from '../settings/staff-directory';

interface AddCallsProps {
  schemeId: string;
  businessIds: string[];
  onAdded: (count: number) => void;
  onClose: () => void;
}

/** Puts the chosen businesses on the call list, to be called by one person or each by its own advisor. */
export function AddCallsDialog({ schemeId, businessIds, onAdded, onClose }: AddCallsProps) {
  const { t } = useTranslation();
  const staff = useStaffDirectory();
  const form = useForm({ initialValues: { staffId: null as string | null } });
  const save = useSave({
    form,
    send: ({ staffId }: typeof form.values) =>
      answer(
        api.POST('/api/v1/schemes/{id}/calls', {
          params: { path: { id: schemeId } },
          body: { businessIds, staffId },
        }),
      ),
    readAgain: ['schemes'],
    onSaved: ({ added }) => onAdded(added),
  });
  return (
    <FormDialog
      title={t('schemes.addToCallsTitle')}
      submitLabel={t('schemes.add')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('schemes.addToCallsText', { count: formatNumber(businessIds.length) })}</Text>
      <Select
        label={t('schemes.caller')}
        placeholder={t('schemes.ownAdvisor')}
        data={staff.choices}
        clearable
        searchable
        {...form.getInputProps('staffId')}
      />
    </FormDialog>
  );
}
