import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseKindView } from '../../../api/types';
import { formatDate } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useCodeList } from '../../settings/code-lists';
import { ValidityFields } from '../../settings/validity';
import { type CaseKindForm, changesOf, emptyForm, formOf } from './case-kind-form';
import { CallRoundFields, MilestoneFields, StageFields } from './line-fields';
import { RuleFields } from './rule-fields';

interface CaseKindDialogProps {
  /** Null for a new one. */
  kind: CaseKindView | null;
  /** Where the last kind stands. */
  last: number;
  onClose: () => void;
}

/** A kind of case: its name and time, stages, milestones and call rounds, and what follows from them. */
export function CaseKindDialog({ kind, last, onClose }: CaseKindDialogProps) {
  const { t } = useTranslation();
  const plans = useCodeList('plan-kind');
  const form = useForm<CaseKindForm>({
    initialValues: kind ? formOf(kind) : emptyForm(last + 10),
    validate: {
      label: (label) => (label.trim() ? null : t('caseKinds.labelRequired')),
      stages: { label: (label) => (label.trim() ? null : t('caseKinds.labelRequired')) },
      milestones: { label: (label) => (label.trim() ? null : t('caseKinds.labelRequired')) },
      callRounds: {
        label: (label) => (label.trim() ? null : t('caseKinds.labelRequired')),
        closesOn: (day) => (day ? null : t('dateField.required')),
      },
    },
  });
  const words = {
    key: { label: t('codes.key'), text: String },
    label: { label: t('caseKinds.label'), text: String },
    sortOrder: { label: t('settings.sortOrder'), text: String },
    validFrom: { label: t('settings.validFrom'), text: formatDate },
    validTo: { label: t('settings.validTo'), text: formatDate },
    stages: {
      label: t('caseKinds.stages'),
      text: linesOf<CaseKindForm['stages'][number]>(({ key, label, requires }) => [label, key, requires]),
    },
    milestones: {
      label: t('caseKinds.milestones'),
      text: linesOf<CaseKindForm['milestones'][number]>(({ key, label }) => [label, key]),
    },
    callRounds: {
      label: t('caseKinds.callRounds'),
      text: linesOf<CaseKindForm['callRounds'][number]>(({ key, label, closesOn, formBy }) => [
        ...[label, key],
        ...[closesOn, formBy].map((day) => day && formatDate(day)),
      ]),
    },
    planKind: { label: t('caseKinds.planKind'), text: plans.labelOf },
    every: {
      label: t('caseKinds.every'),
      text: (every: CaseKindForm['every']) => (every ? t(`caseKinds.cadences.${every}`) : ''),
    },
    from: { label: t('caseKinds.from'), text: (key: string | null) => key ?? '' },
    months: { label: t('caseKinds.months'), text: String },
    before: { label: t('caseKinds.before'), text: (key: string | null) => key ?? '' },
    withinMonths: { label: t('caseKinds.withinMonths'), text: String },
  };
  return (
    <RecordDialog
      title={kind ? t('caseKinds.edit') : t('caseKinds.add')}
      form={form}
      record={kind}
      valuesOf={formOf}
      send={send}
      differences={(saved, typed) =>
        differencesOf(saved, typed, words).filter(({ saved: one, typed: other }) => one !== other)
      }
      readAgain={['case-kinds', 'support-cases']}
      onSaved={onClose}
      onClose={onClose}
    >
      <TextInput label={t('caseKinds.label')} required data-autofocus {...form.getInputProps('label')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('codes.key')}
          description={t('codes.keyHint')}
          required
          disabled={kind !== null}
          {...form.getInputProps('key')}
        />
        <NumberInput label={t('settings.sortOrder')} min={0} {...form.getInputProps('sortOrder')} />
      </SimpleGrid>
      <ValidityFields value={form.values} onChange={form.setValues} errors={form.errors} />
      <MilestoneFields form={form} />
      <StageFields form={form} />
      <RuleFields form={form} />
      <CallRoundFields form={form} />
    </RecordDialog>
  );
}

// Everything that a line says: two wordings that differ must not read alike.
function linesOf<Line>(told: (line: Line) => (string | null)[]): (lines: Line[]) => string {
  return (lines) => lines.map((line) => told(line).filter(Boolean).join(' / ')).join('・');
}

function send(form: CaseKindForm, against: CaseKindView | null): Promise<CaseKindView> {
  const changes = changesOf(form);
  if (!against) return answer(api.POST('/api/v1/case-kinds', { body: { ...changes, key: form.key.trim() } }));
  return answer(
    api.PATCH('/api/v1/case-kinds/{id}', {
      params: { path: { id: against.id } },
      body: { ...changes, version: against.version },
    }),
  );
}
