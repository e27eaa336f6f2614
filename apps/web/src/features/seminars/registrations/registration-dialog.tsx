import { Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView, RegistrationView } from '../../../api/types';
import { useRequestKey } from '../../../components/use-request-key';
import { SHOWS_EVENTS } from '../events/event-queries';
import { useSession } from '../../session/session';
import { RecordDialog } from '../yearly-records/record-dialog';
import { RegistrationFields } from './registration-fields';
import {
  daysOf,
  emptyRegistration,
  personInput,
  registrationFormValues,
  type RegistrationFormValues,
  useRegistrationForm,
} from './registration-form';
import { outcomeInWords } from './registration-words';
import { useRegistrationDifferences } from './use-registration-differences';

interface RegistrationDialogProps {
  event: ChamberEventView;
  /** Null for a new sign-up. */
  registration: RegistrationView | null;
  onClose: () => void;
}

/** Signs somebody up, or corrects what was written. Says what came of it: a seat or a place in line, and whose. */
export function RegistrationDialog({ event, registration, onClose }: RegistrationDialogProps) {
  const { t } = useTranslation();
  const once = useRequestKey();
  const form = useRegistrationForm(
    registration ? registrationFormValues(registration) : emptyRegistration(event),
    (field) => t(`registrations.missing.${field}`),
  );
  const differences = useRegistrationDifferences(event);
  const { today } = useSession();
  const [notify, setNotify] = useState(true);
  const canBeTold = event.state !== 'cancelled' && event.endsOn >= today;
  const asks = registration !== null && canBeTold && isToldOfDays(registration, form.values);
  const register = (values: RegistrationFormValues): Promise<RegistrationView> => {
    const businessId = values.business[0]?.id;
    return once((key) =>
      answer(
        api.POST('/api/v1/chamber-events/{id}/registrations', {
          params: { path: { id: event.id }, header: { 'Idempotency-Key': key } },
          body: {
            ...personInput(values),
            sessionIds: values.sessionIds,
            ...(businessId !== undefined && { businessId }),
          },
        }),
      ),
    );
  };
  const edit = (values: RegistrationFormValues, against: RegistrationView): Promise<RegistrationView> => {
    return answer(
      api.PATCH('/api/v1/registrations/{id}', {
        params: { path: { id: against.id } },
        body: {
          ...personInput(values),
          ...(hasOtherDays(against, values) && { sessionIds: values.sessionIds, notify }),
          version: against.version,
        },
      }),
    );
  };
  return (
    <RecordDialog
      title={registration ? t('registrations.edit') : t('registrations.add')}
      form={form}
      record={registration}
      valuesOf={registrationFormValues}
      send={(values, against) => (against ? edit(values, against) : register(values))}
      differences={differences}
      readAgain={SHOWS_EVENTS}
      onSaved={(saved) => {
        notifications.show({ message: outcomeInWords(saved, t) });
        onClose();
      }}
      onClose={onClose}
    >
      <RegistrationFields form={form} event={event} isNew={registration === null} />
      {asks && (
        <Checkbox
          label={t('registrations.tellOfDays')}
          checked={notify}
          onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
        />
      )}
    </RecordDialog>
  );
}

function hasOtherDays(registration: RegistrationView, { sessionIds }: RegistrationFormValues): boolean {
  const before = daysOf(registration);
  return before.length !== sessionIds.length || !before.every((id) => sessionIds.includes(id));
}

/** Whether a mail would tell of the change: a new address is told all anyway, and who walked in gets none. */
function isToldOfDays(registration: RegistrationView, values: RegistrationFormValues): boolean {
  const { email, origin } = registration;
  const same = email !== null && email === values.email.trim();
  return same && origin !== 'walk-in' && hasOtherDays(registration, values);
}
