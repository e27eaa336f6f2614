import { Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { BusinessView, MembershipView } from '../../api/types';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import { formatDay } from '../../i18n/format';
import { useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';

interface WithdrawalDialogProps {
  business: BusinessView;
  membership: MembershipView;
  onClose: () => void;
}

/** 退会: ends a membership on a day, for a reason. Names the business, as it cannot simply be undone. */
export function WithdrawalDialog({ business, membership, onClose }: WithdrawalDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const reasons = useCodeList('withdrawal-reason').choicesOn(today);
  const form = useForm({
    initialValues: { withdrawnOn: today as string | null, reason: null as string | null },
    validate: {
      withdrawnOn: (day) => (day ? null : t('dateField.required')),
      reason: (reason) => (reason ? null : t('membership.reasonRequired')),
    },
  });
  const save = useSave({
    form,
    send: ({ withdrawnOn, reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/businesses/{id}/memberships/{membershipId}/withdrawal', {
          params: { path: { id: business.id, membershipId: membership.id } },
          body: { version: membership.version, withdrawnOn: withdrawnOn ?? today, reason: reason ?? '' },
        }),
      ),
    readAgain: ['businesses', 'referrals', 'membership-moves', 'dues'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('membership.withdraw')}
      submitLabel={t('membership.withdraw')}
      grave
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>
        {t('membership.withdrawExplanation', { name: business.name, day: formatDay(membership.joinedOn) })}
      </Text>
      <DateField
        label={t('membership.withdrawnOn')}
        value={form.values.withdrawnOn}
        onChange={(day) => form.setFieldValue('withdrawnOn', day)}
        error={form.errors.withdrawnOn}
        required
      />
      <Select label={t('membership.reason')} data={reasons} required {...form.getInputProps('reason')} />
    </FormDialog>
  );
}
