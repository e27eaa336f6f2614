import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../../api/client';
import type { ManualEntryView } from '../../../api/types';
import { ProblemNotice } from '../../../components/problem-notice';
import { formatDay } from '../../../i18n/format';
import { readAgainAfterEntry } from './read-again-after-entry';

interface VoidEntryDialogProps {
  indicatorId: string;
  entry: ManualEntryView;
  onClose: () => void;
}

/** Takes an entry out of the figure, with a reason; it stays visible. */
export function VoidEntryDialog({ indicatorId, entry, onClose }: VoidEntryDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('consultation.voidReasonRequired')) },
  });
  const voidIt = useMutation({
    mutationFn: (reason: string) =>
      answer(
        api.POST('/api/v1/indicators/{id}/manual-entries/{entryId}/void', {
          params: { path: { id: indicatorId, entryId: entry.id } },
          body: { version: entry.version, reason },
        }),
      ),
    onSuccess: async () => {
      await readAgainAfterEntry(client);
      onClose();
    },
    onError: (error) => {
      if (error instanceof ProblemError) form.setErrors(error.fieldErrors);
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('manual.void')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={form.onSubmit(({ reason }) => voidIt.mutate(reason.trim()))} noValidate>
        <Stack>
          <Text>{t('manual.voidExplanation', { day: formatDay(entry.datedOn) })}</Text>
          <ProblemNotice error={voidIt.error} />
          <TextInput label={t('consultation.voidReason')} required data-autofocus {...form.getInputProps('reason')} />
          <Group>
            <Button type="submit" color="red.9" loading={voidIt.isPending}>
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
