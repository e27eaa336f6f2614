import type { IsoDate } from '@banso/japan';
import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseMilestone, CaseView, KeyAndLabel } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { SHOWS_CASES } from '../case-queries';

interface MilestoneForm {
  reachedOn: IsoDate | null;
  note: string;
}

interface MilestoneDialogProps {
  supportCase: CaseView;
  milestone: KeyAndLabel;
  /** The record that is corrected; null for a milestone that is reached now. */
  recorded: CaseMilestone | null;
  onClose: () => void;
}

/** Records the day of a milestone, or corrects it. */
export function MilestoneDialog({ supportCase, milestone, recorded, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation();
  const formOf = ({ milestones }: CaseView): MilestoneForm => {
    const now = milestones.find(({ id }) => id === recorded?.id);
    return { reachedOn: now?.reachedOn ?? null, note: now?.note ?? '' };
  };
  const form = useForm<MilestoneForm>({
    initialValues: formOf(supportCase),
    validate: { reachedOn: (day) => (day ? null : t('dateField.required')) },
  });
  return (
    <RecordDialog
      title={recorded ? t('cases.editMilestone') : t('cases.recordMilestone')}
      form={form}
      record={supportCase}
      valuesOf={formOf}
      send={(values, against) => send(values, against ?? supportCase, milestone.key, recorded?.id)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          reachedOn: { label: t('cases.day'), text: formatDay },
          note: { label: t('cases.milestoneNote'), text: String },
        })
      }
      readAgain={SHOWS_CASES}
      onSaved={onClose}
      onClose={onClose}
    >
      <Text fw={700}>{milestone.label}</Text>
      <DateField
        label={t('cases.day')}
        value={form.values.reachedOn}
        onChange={(day) => form.setFieldValue('reachedOn', day)}
        error={form.errors.reachedOn}
        required
      />
      <Textarea label={t('cases.milestoneNote')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function send(
  { reachedOn, note }: MilestoneForm,
  { id, version }: CaseView,
  key: string,
  milestoneId: string | undefined,
): Promise<CaseView> {
  const said = { version, reachedOn: reachedOn ?? '', note: note.trim() || null };
  if (milestoneId === undefined) {
    return answer(
      api.POST('/api/v1/support-cases/{id}/milestones', { params: { path: { id } }, body: { ...said, key } }),
    );
  }
  return answer(
    api.PATCH('/api/v1/support-cases/{id}/milestones/{milestoneId}', {
      params: { path: { id, milestoneId } },
      body: said,
    }),
  );
}
