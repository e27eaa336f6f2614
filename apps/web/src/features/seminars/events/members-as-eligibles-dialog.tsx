import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatNumber } from '../../../i18n/format';

/** Makes 対象者名簿 all that are members on a day; what stood on it before goes. */
export function MembersAsEligiblesDialog({
  event,
  onClose,
}: {
  event: ChamberEventView;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  // The page behind changes as soon as it is done; the dialog stays what it was opened for.
  const [before] = useState(event.eligible);
  const form = useForm({
    initialValues: { on: event.startsOn as IsoDate | null },
    validate: { on: (day) => (day ? null : t('dateField.required')) },
  });
  const fill = useSave({
    form,
    send: ({ on }: typeof form.values) =>
      answer(
        api.POST('/api/v1/chamber-events/{id}/eligibles/members', {
          params: { path: { id: event.id } },
          body: { on: on ?? '' },
        }),
      ),
    readAgain: ['chamber-events'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('eligibles.byMembers')}
      submitLabel={t('eligibles.fill')}
      saving={fill.isPending}
      error={fill.error}
      onSubmit={form.onSubmit((values) => fill.mutate(values))}
      onClose={onClose}
    >
      <Text>
        {before === null
          ? t('eligibles.byMembersExplanation')
          : t('eligibles.byMembersReplaces', { eligible: formatNumber(before) })}
      </Text>
      <DateField
        label={t('eligibles.on')}
        value={form.values.on}
        onChange={(day) => form.setFieldValue('on', day)}
        error={form.errors.on}
        required
      />
    </FormDialog>
  );
}
