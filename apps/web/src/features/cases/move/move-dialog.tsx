import type { IsoDate } from '@banso/japan';
import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/client';
import type { CaseView, KeyAndLabel } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { SHOWS_CASES } from '../case-queries';
import { moveCase } from './move-case';

interface MoveDialogProps {
  supportCase: { id: string; title: string };
  /** The stage that the page showed. */
  from: string;
  stage: KeyAndLabel;
  /** Why the case did not move. */
  refusal: Error;
  onClose: () => void;
}

/** Why a case may not stand at a stage yet; the days of the milestones that are missing are recorded here, and it moves. */
export function MoveDialog({ supportCase, from, stage, refusal, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const missing = missingOf(refusal);
  const form = useForm<{ days: (IsoDate | null)[] }>({
    initialValues: { days: missing.map(() => null) },
    validate: { days: (days) => (days.some((day) => day === null) ? t('dateField.required') : null) },
  });
  const save = useSave({
    form,
    send: ({ days }: typeof form.values): Promise<CaseView> =>
      moveCase(
        t,
        supportCase.id,
        { from: toldStage(save.error ?? refusal) ?? from, to: stage.key },
        missing.map(({ key }, index) => ({ key, reachedOn: days[index] ?? '' })),
      ),
    readAgain: SHOWS_CASES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('cases.moveInto', { stage: stage.label })}
      submitLabel={missing.length > 0 ? t('cases.recordAndMove') : t('cases.move')}
      saving={save.isPending}
      error={save.error ?? refusal}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Text className="written" fw={700}>
        {supportCase.title}
      </Text>
      {missing.map(({ key, label }, index) => (
        <DateField
          key={key}
          label={t('cases.dayOf', { milestone: label })}
          value={form.values.days[index] ?? null}
          onChange={(day) => form.setFieldValue(`days.${index}`, day)}
          error={form.values.days[index] === null ? form.errors.days : undefined}
          required
        />
      ))}
    </FormDialog>
  );
}

// Whoever was told where the case stands now, and moves it all the same, moves it from there.
function toldStage(refusal: Error): string | null {
  if (!(refusal instanceof ProblemError) || refusal.code !== 'edited-meanwhile') return null;
  return (refusal.document.current as CaseView).stage;
}

function missingOf(refusal: Error): KeyAndLabel[] {
  if (!(refusal instanceof ProblemError) || refusal.code !== 'stage-needs-milestone') return [];
  return refusal.document.missing as KeyAndLabel[];
}
