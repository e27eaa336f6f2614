import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { BusinessView, MembershipView } from '../../api/types';
import { DateField } from '../../components/date-field';
import { ProblemNotice } from '../../components/problem-notice';
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
  const client = useQueryClient();
  const reasons = useCodeList('withdrawal-reason').choicesOn(today);
  const form = useForm({
    initialValues: { withdrawnOn: today as string | null, reason: null as string | null },
    validate: {
      withdrawnOn: (day) => (day ? null : t('dateField.required')),
      reason: (reason) => (reason ? null : t('membership.reasonRequired')),
    },
  });
  const save = useMutation({
    mutationFn: ({ withdrawnOn, reason }: typeof form.values) =>
      answer(
        api.POST('/api/v1/businesses/{id}/memberships/{membershipId}/withdrawal', {
          params: { path: { id: business.id, membershipId: membership.id } },
          body: { version: membership.version, withdrawnOn: withdrawnOn ?? today, reason: reason ?? '' },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['businesses'] });
      onClose();
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fieldErrors);
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('membership.withdraw')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          <Text>{t('membership.withdrawExplanation', { name: business.name, day: formatDay(membership.joinedOn) })}</Text>
          <ProblemNotice error={save.error} />
          <DateField
            label={t('membership.withdrawnOn')}
            value={form.values.withdrawnOn}
            onChange={(day) => form.setFieldValue('withdrawnOn', day)}
            error={form.errors.withdrawnOn}
            required
          />
          <Select label={t('membership.reason')} data={reasons} required {...form.getInputProps('reason')} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('membership.withdraw')}
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
