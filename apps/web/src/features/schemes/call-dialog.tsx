import { Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { SchemeCallEntry } from '../../api/types';
import { DateField } from '../../components/date-field';
import { formatDate } from '../../i18n/format';
import { differencesOf } from '../seminars/yearly-records/differences';
import { RecordDialog } from '../seminars/yearly-records/record-dialog';
import { useSession } from '../session/session';
import { useStaffDirectory } from '../settings/staff-directory';
import { SHOWS_SCHEMES } from './scheme-queries';

type Outcome = NonNullable<SchemeCallEntry['outcome']>;

interface CallForm {
  staffId: string | null;
  outcome: Outcome | 'waiting';
  contactedOn: string | null;
  note: string;
}

const OUTCOMES = ['waiting', 'told', 'not-interested', 'applied'] as const;

function formOf({ staffId, outcome, contactedOn, note }: SchemeCallEntry): CallForm {
  return { staffId, outcome: outcome ?? 'waiting', contactedOn, note: note ?? '' };
}

/** What came of telling a business of the scheme. */
export function CallDialog({ call, onClose }: { call: SchemeCallEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const staff = useStaffDirectory();
  const form = useForm<CallForm>({
    initialValues: formOf(call),
    validate: {
      contactedOn: (day, { outcome }) => (outcome === 'waiting' || day ? null : t('dateField.required')),
    },
  });
  const waiting = form.values.outcome === 'waiting';
  return (
    <RecordDialog
      title={t('schemes.recordOf', { name: call.businessName })}
      form={form}
      record={call}
      valuesOf={formOf}
      send={(values, against) => send(values, against ?? call)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          outcome: { label: t('schemes.outcome'), text: (outcome) => t(`schemes.outcomes.${outcome}`) },
          contactedOn: { label: t('schemes.contactedOn'), text: formatDate },
          staffId: { label: t('schemes.caller'), text: staff.nameOf },
          note: { label: t('schemes.note'), text: String },
        })
      }
      readAgain={SHOWS_SCHEMES}
      onSaved={onClose}
      onClose={onClose}
    >
      <Select
        label={t('schemes.outcome')}
        data={OUTCOMES.map((value) => ({ value, label: t(`schemes.outcomes.${value}`) }))}
        allowDeselect={false}
        required
        data-autofocus
        value={form.values.outcome}
        onChange={(chosen) => {
          const outcome = OUTCOMES.find((one) => one === chosen) ?? 'waiting';
          form.setFieldValue('outcome', outcome);
          form.setFieldValue(
            'contactedOn',
            outcome === 'waiting' ? null : (form.values.contactedOn ?? today),
          );
        }}
        error={form.errors.outcome}
      />
      {!waiting && (
        <DateField
          label={t('schemes.contactedOn')}
          value={form.values.contactedOn}
          onChange={(day) => form.setFieldValue('contactedOn', day)}
          error={form.errors.contactedOn}
          required
        />
      )}
      <Select
        label={t('schemes.caller')}
        data={staff.choices}
        clearable
        searchable
        {...form.getInputProps('staffId')}
      />
      <Textarea label={t('schemes.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function send({ outcome, contactedOn, staffId, note }: CallForm, { id, version }: SchemeCallEntry) {
  return answer(
    api.PATCH('/api/v1/scheme-calls/{id}', {
      params: { path: { id } },
      body: {
        version,
        staffId,
        note: note.trim() || null,
        outcome: outcome === 'waiting' ? null : outcome,
        contactedOn: outcome === 'waiting' ? null : contactedOn,
      },
    }),
  );
}
