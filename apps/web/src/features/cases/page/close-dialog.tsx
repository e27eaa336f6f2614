import type { IsoDate } from '@banso/japan';
import { Select, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { useSession } from '../../session/session';
import { SHOWS_CASES } from '../case-queries';
import { useCaseChange } from '../use-case-change';

const RESULTS = ['achieved', 'not-achieved', 'withdrawn'] as const;

/** 終了: when, with what result. Milestones and outcomes may still be recorded afterwards. */
export function CloseDialog({ supportCase, onClose }: { supportCase: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const change = useCaseChange();
  const { id, version, title, tasks } = supportCase;
  const open = tasks.filter(({ state }) => state === 'open').length;
  const form = useForm({
    initialValues: {
      closedOn: today as IsoDate | null,
      result: null as (typeof RESULTS)[number] | null,
      resultNote: '',
    },
    validate: {
      closedOn: (day) => (day ? null : t('dateField.required')),
      result: (result) => (result ? null : t('yearlyRecords.choose')),
    },
  });
  const save = useSave({
    form,
    send: ({ closedOn, result, resultNote }: typeof form.values) =>
      change(
        answer(
          api.POST('/api/v1/support-cases/{id}/close', {
            params: { path: { id } },
            body: {
              version,
              closedOn: closedOn ?? '',
              result: result ?? 'achieved',
              resultNote: resultNote.trim() || null,
            },
          }),
        ),
      ),
    readAgain: SHOWS_CASES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('cases.close')}
      submitLabel={t('cases.close')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('cases.closeExplanation', { title })}</Text>
      {open > 0 && <Text>{t('cases.closeWithTasks', { count: open })}</Text>}
      <DateField
        label={t('cases.closedOn')}
        value={form.values.closedOn}
        onChange={(day) => form.setFieldValue('closedOn', day)}
        error={form.errors.closedOn}
        required
      />
      <Select
        label={t('cases.result')}
        data={RESULTS.map((value) => ({ value, label: t(`cases.results.${value}`) }))}
        allowDeselect={false}
        required
        {...form.getInputProps('result')}
      />
      <Textarea label={t('cases.resultNote')} autosize minRows={2} {...form.getInputProps('resultNote')} />
    </FormDialog>
  );
}
