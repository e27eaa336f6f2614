import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import type { ConsultationView } from '../../api/types';
import type { PickedBusiness } from '../members/business-picker';
import { useSession } from '../session/session';
import {
  consultationInput,
  emptyConsultation,
  filledIn,
  useConsultationForm,
  type ConsultationField,
  type ConsultationForm,
  type ConsultationFormValues,
} from './consultation-form';
import { readAgainAfterRecord } from './consultation-queries';
import { forgetDraft, keepDraft, newDraftKey, type Draft } from './draft';
import { keepWaiting, sendRecord, stopWaiting, worthRetrying, type WaitingRecord } from './waiting-records';

const IN_SIGHT: readonly ConsultationField[] = ['businessIds', 'channel', 'topics', 'summary', 'occurredOn'];

interface QuickLog {
  form: ConsultationForm;
  /** The key of the record being written; changes when a new one is begun. */
  key: string;
  saving: boolean;
  /** True when something was typed that would be lost. */
  dirty: boolean;
  /** True when a field behind 詳しく書く has an error. */
  errorsInDetails: boolean;
  /** The record that was saved last, until the next attempt. One that waits is in the list of those that wait. */
  saved: ConsultationView | null;
  problem: unknown;
  save: () => Promise<void>;
  startAfresh: () => void;
  /** Takes a refused record back into the form. */
  correct: (record: WaitingRecord) => void;
}

/**
 * Writing one record after another: the draft lives in this browser, a save goes through the queue of waiting records
 * under the draft's key, and the form is ready for the next record as soon as this one is safe somewhere.
 */
export function useQuickLog(draft: Draft | null, business: PickedBusiness | undefined): QuickLog {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { staff, today } = useSession();
  const empty = emptyConsultation(today, staff.id);
  const [key, setKey] = useState(() => draft?.key ?? newDraftKey());
  const latestKey = useRef(key);
  const [saving, setSaving] = useState(false);
  const [lastSaved, setLastSaved] = useState<ConsultationView | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useConsultationForm(
    withBusiness(draft?.values ?? empty, business),
    (field) => t(`consultation.missing.${field}`),
    (values) =>
      isEmpty(values, empty)
        ? forgetDraft(staff.id)
        : keepDraft(staff.id, { key: latestKey.current, values }),
  );

  const renewKey = () => {
    latestKey.current = newDraftKey();
    setKey(latestKey.current);
  };

  const begin = (values: ConsultationFormValues) => {
    renewKey();
    forgetDraft(staff.id);
    form.setValues(values);
    form.clearErrors();
    setProblem(null);
  };

  const refuse = (error: unknown, record: WaitingRecord) => {
    // The server has answered, so a corrected record is a new attempt with a key of its own.
    stopWaiting(staff.id, record.key);
    renewKey();
    keepDraft(staff.id, { key: latestKey.current, values: record.values });
    setProblem(error);
    if (error instanceof ProblemError) form.setErrors(error.fieldErrors);
  };

  const save = async () => {
    if (saving) return;
    setLastSaved(null);
    const { hasErrors, errors } = form.validate();
    if (hasErrors) {
      focusField(Object.keys(errors)[0]);
      return;
    }
    const values = form.getValues();
    const record: WaitingRecord = { key, input: filledIn(consultationInput(values)), values };
    setSaving(true);
    keepWaiting(staff.id, record);
    forgetDraft(staff.id);
    try {
      const saved = await sendRecord(staff.id, record);
      begin(empty);
      setLastSaved(saved);
      void readAgainAfterRecord(client);
    } catch (error) {
      if (worthRetrying(error)) begin(empty);
      else refuse(error, record);
    } finally {
      setSaving(false);
    }
  };

  return {
    form,
    key,
    saving,
    dirty: !isEmpty(form.values, empty),
    errorsInDetails: Object.keys(form.errors).some((field) => !IN_SIGHT.includes(field as ConsultationField)),
    saved: lastSaved,
    problem,
    save,
    startAfresh: () => begin(empty),
    correct: (record) => {
      stopWaiting(staff.id, record.key);
      begin(record.values);
      setLastSaved(null);
    },
  };
}

function withBusiness(
  values: ConsultationFormValues,
  business: PickedBusiness | undefined,
): ConsultationFormValues {
  const known = !business || values.businessIds.some(({ id }) => id === business.id);
  return known ? values : { ...values, businessIds: [...values.businessIds, business] };
}

function isEmpty(values: ConsultationFormValues, empty: ConsultationFormValues): boolean {
  return JSON.stringify(values) === JSON.stringify(empty);
}

/** Brings the keyboard to the first field that needs attention. */
function focusField(field: string | undefined): void {
  if (!field) return;
  document
    .querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea):not([type="hidden"])`)
    ?.focus();
}
