import { Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import { useCan, useSession } from '../session/session';
import { fullName, staffQuery, useStaffDirectory } from '../settings/staff-directory';
import { SHOWS_CASES } from './case-queries';

/** 引き継ぐ: everything that somebody still has open goes to a colleague; also from somebody who has left. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { staff } = useSession();
  const { data: everybody = [] } = useQuery(staffQuery);
  const mayForAnybody = useCan()('staff:write');
  const { choices, nameOf } = useStaffDirectory();
  const form = useForm({
    initialValues: { fromStaffId: staff.id, toStaffId: '' },
    validate: { toStaffId: (value) => (value ? null : t('handOver.toRequired')) },
  });
  const save = useSave({
    form,
    send: (body: typeof form.values) => answer(api.POST('/api/v1/support-cases/hand-over', { body })),
    readAgain: SHOWS_CASES,
    onSaved: ({ cases, tasks }) => {
      notifications.show({
        message: t('handOver.done', { name: nameOf(form.values.toStaffId), cases, tasks }),
      });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('handOver.title')}
      submitLabel={t('handOver.submit')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('handOver.what')}</Text>
      <Select
        label={t('handOver.from')}
        data={everybody
          .filter(({ id, active }) => mayForAnybody || id === staff.id || !active)
          .map((person) => ({
            value: person.id,
            label: person.active ? fullName(person) : t('cases.hasLeft', { name: fullName(person) }),
          }))}
        searchable
        allowDeselect={false}
        {...form.getInputProps('fromStaffId')}
      />
      <Select
        label={t('handOver.to')}
        data={choices.filter(({ value }) => value !== form.values.fromStaffId)}
        searchable
        required
        {...form.getInputProps('toStaffId')}
      />
    </FormDialog>
  );
}
