import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { ConsultationView } from '../../api/types';
import { ProblemNotice } from '../../components/problem-notice';
import { formatDay } from '../../i18n/format';
import { consultationQuery, readAgainAfterRecord } from './consultation-queries';

/** 取消: takes a record out of every count, with a reason. It stays in the history. */
export function VoidDialog({ record, onClose }: { record: ConsultationView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('consultation.voidReasonRequired')) },
  });
  const voidIt = useMutation({
    mutationFn: (reason: string) =>
      answer(
        api.POST('/api/v1/consultations/{id}/void', {
          params: { path: { id: record.id } },
          body: { version: record.version, reason },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(consultationQuery(saved.id).queryKey, saved);
      void readAgainAfterRecord(client);
      onClose();
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fieldErrors);
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('consultation.void')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={form.onSubmit(({ reason }) => voidIt.mutate(reason.trim()))} noValidate>
        <Stack>
          <Text>
            {t('consultation.voidExplanation', {
              day: formatDay(record.occurredOn),
              names: record.businesses.map(({ name }) => name).join('・'),
            })}
          </Text>
          <ProblemNotice error={voidIt.error} />
          <Textarea
            label={t('consultation.voidReason')}
            autosize
            minRows={2}
            required
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <Group>
            <Button type="submit" loading={voidIt.isPending} color="red.9">
              {t('consultation.void')}
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
