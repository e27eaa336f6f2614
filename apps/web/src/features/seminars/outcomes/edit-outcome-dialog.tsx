import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { EventOutcomeView } from '../../../api/types';
import { formatDay } from '../../../i18n/format';
import { SHOWS_EVENTS } from '../events/event-queries';
import { differencesOf } from '../yearly-records/differences';
import { numberInWords } from '../yearly-records/number-in-words';
import { RecordDialog } from '../yearly-records/record-dialog';
import { inputOf, lineOf, type OutcomeLine } from './outcome-form';
import { OutcomeLineFields } from './outcome-line-fields';
import { useLineRules } from './use-line-rules';

/** Corrects one outcome. */
export function EditOutcomeDialog({ outcome, onClose }: { outcome: EventOutcomeView; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<OutcomeLine>({ initialValues: lineOf(outcome), validate: useLineRules() });
  return (
    <RecordDialog
      title={t('outcomes.edit')}
      form={form}
      record={outcome}
      valuesOf={lineOf}
      send={(line, against) => send(line, against ?? outcome)}
      differences={(saved, typed) =>
        differencesOf(inNames(saved), inNames(typed), {
          kind: { label: t('outcomes.kind'), text: (kind) => t(`outcomes.kinds.${kind}`) },
          attendee: { label: t('outcomes.attendee'), text: String },
          partner: { label: t('outcomes.partner'), text: String },
          quantity: { label: t('outcomes.quantity'), text: numberInWords },
          amountYen: { label: t('outcomes.amountYen'), text: numberInWords },
          occurredOn: { label: t('outcomes.occurredOn'), text: formatDay },
          note: { label: t('outcomes.note'), text: String },
        })
      }
      readAgain={SHOWS_EVENTS}
      onSaved={onClose}
      onClose={onClose}
    >
      <OutcomeLineFields
        eventId={outcome.eventId}
        line={form.values}
        onChange={(change) => form.setValues(change)}
        errorOf={(field) => form.errors[field]}
      />
    </RecordDialog>
  );
}

/** Two sides are the same where they are called the same. */
function inNames(line: OutcomeLine) {
  return { ...line, attendee: line.attendee?.name ?? '', partner: line.partner?.name ?? '' };
}

function send(line: OutcomeLine, against: EventOutcomeView): Promise<EventOutcomeView> {
  const { eventId: id, id: outcomeId, version } = against;
  return answer(
    api.PATCH('/api/v1/chamber-events/{id}/outcomes/{outcomeId}', {
      params: { path: { id, outcomeId } },
      body: { ...inputOf(line), version },
    }),
  );
}
