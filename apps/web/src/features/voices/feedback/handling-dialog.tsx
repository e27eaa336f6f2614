import { Select, SimpleGrid, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { FeedbackHandling, FeedbackView } from '../../../api/types';
import { BusinessPicker, type PickedBusiness } from '../../members/business-picker';
import { useResponsible } from '../../seminars/events/use-responsible';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useSession } from '../../session/session';
import { SHOWS_FEEDBACK } from './feedback-queries';

interface HandlingForm {
  state: FeedbackView['state'];
  departmentId: string | null;
  staffId: string | null;
  business: PickedBusiness[];
  note: string;
}

const BY_HAND = ['open', 'in-progress', 'no-answer'] as const;

function formOf({
  state,
  departmentId,
  staffId,
  businessId,
  businessName,
  note,
}: FeedbackView): HandlingForm {
  const business = businessId ? [{ id: businessId, name: businessName ?? '' }] : [];
  return { state, departmentId, staffId, business, note: note ?? '' };
}

/** 対応: how a voice stands, who looks after it, of which business it is. */
export function HandlingDialog({ voice, onClose }: { voice: FeedbackView; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const responsible = useResponsible(today, voice);
  const form = useForm<HandlingForm>({ initialValues: formOf(voice) });
  // An answer alone makes a voice answered; one that is stays so unless something else is chosen.
  const states = [...BY_HAND, ...(voice.state === 'answered' ? (['answered'] as const) : [])];
  return (
    <RecordDialog
      title={t('feedback.handle')}
      form={form}
      record={voice}
      valuesOf={formOf}
      send={(values, against) => send(values, against ?? voice)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          state: { label: t('feedback.state'), text: (state) => t(`feedback.states.${state}`) },
          departmentId: { label: t('surveys.departmentId'), text: responsible.departmentOf },
          staffId: { label: t('surveys.staffId'), text: responsible.staffOf },
          business: {
            label: t('feedback.business'),
            text: (picked) => picked.map(({ name }) => name).join(''),
          },
          note: { label: t('feedback.note'), text: String },
        }).filter(({ saved: one, typed: other }) => one !== other)
      }
      readAgain={SHOWS_FEEDBACK}
      onSaved={onClose}
      onClose={onClose}
    >
      <Select
        label={t('feedback.state')}
        data={states.map((value) => ({ value, label: t(`feedback.states.${value}`) }))}
        allowDeselect={false}
        required
        data-autofocus
        {...form.getInputProps('state')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('surveys.departmentId')}
          data={responsible.departments}
          clearable
          {...form.getInputProps('departmentId')}
        />
        <Select
          label={t('surveys.staffId')}
          data={responsible.staff}
          clearable
          searchable
          {...form.getInputProps('staffId')}
        />
      </SimpleGrid>
      <BusinessPicker
        label={t('feedback.business')}
        value={form.values.business}
        onChange={(business) => form.setFieldValue('business', business)}
        max={1}
        error={form.errors.businessId}
      />
      <Textarea
        label={t('feedback.note')}
        description={t('feedback.noteHint')}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </RecordDialog>
  );
}

function send({ state, business, note, ...values }: HandlingForm, { id, version }: FeedbackView) {
  const handling: FeedbackHandling = {
    ...values,
    version,
    businessId: business[0]?.id ?? null,
    note: note.trim() || null,
    ...(state !== 'answered' && { state }),
  };
  return answer(api.PATCH('/api/v1/feedback/{id}', { params: { path: { id } }, body: handling }));
}
