import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { ConsultationView } from '../../api/types';
import { ConflictNotice } from '../../components/conflict-notice';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { formatDay } from '../../i18n/format';
import { ConsultationDetailFields } from './consultation-detail-fields';
import { ConsultationFields } from './consultation-fields';
import {
  changedFields,
  consultationFormValues,
  consultationInput,
  useConsultationForm,
} from './consultation-form';
import { consultationQuery, readAgainAfterRecord } from './consultation-queries';
import { useConsultationDifferences } from './use-consultation-differences';

/** Corrects a record. When somebody else did so meanwhile, both wordings stand side by side. */
export function EditConsultation({ record, onDone }: { record: ConsultationView; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [base, setBase] = useState(record);
  const [newer, setNewer] = useState<ConsultationView | null>(null);
  const form = useConsultationForm(consultationFormValues(record), (field) =>
    t(`consultation.missing.${field}`),
  );
  const differences = useConsultationDifferences(newer, form.values);
  const save = useMutation({
    mutationFn: (against: ConsultationView) =>
      answer(
        api.PATCH('/api/v1/consultations/{id}', {
          params: { path: { id: record.id } },
          body: {
            ...changedFields(
              consultationInput(consultationFormValues(against)),
              consultationInput(form.values),
            ),
            version: against.version,
          },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(consultationQuery(saved.id).queryKey, saved);
      void readAgainAfterRecord(client);
      notifications.show({ message: t('common.saved') });
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      if (error.code === 'edited-meanwhile') setNewer(error.document.current as ConsultationView);
    },
  });
  return (
    <>
      <PageHeader title={t('consultation.editTitle', { day: formatDay(record.occurredOn) })} />
      <form
        className="panel"
        style={{ maxWidth: 860 }}
        noValidate
        onSubmit={form.onSubmit(() => save.mutate(base))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        <Stack>
          {newer ? (
            <ConflictNotice
              differences={differences}
              busy={save.isPending}
              onKeepMine={() => {
                setBase(newer);
                setNewer(null);
                save.mutate(newer);
              }}
              onTakeSaved={() => {
                setBase(newer);
                form.setValues(consultationFormValues(newer));
                setNewer(null);
                save.reset();
              }}
            />
          ) : (
            <ProblemNotice error={save.error} />
          )}
          <ConsultationFields form={form} />
          <ConsultationDetailFields form={form} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
