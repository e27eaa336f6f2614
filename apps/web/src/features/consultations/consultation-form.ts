import { useForm, type UseFormReturnType } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import type { ConsultationInput, ConsultationView } from '../../api/types';
import type { PickedBusiness } from '../members/business-picker';

/** A consultation as the form holds it. */
export interface ConsultationFormValues {
  businessIds: PickedBusiness[];
  occurredOn: IsoDate | null;
  startedAt: string;
  advisorIds: string[];
  channel: string | null;
  topics: string[];
  summary: string;
  contactMinutes: number | '';
  preparationMinutes: number | '';
  place: string;
  inquirerName: string;
  inquirerRelation: string | null;
  issue: string;
  advice: string;
  result: string;
  restrictedNote: string;
  nextOn: IsoDate | null;
  nextAction: string;
  schemes: string[];
  experts: string[];
  partners: string[];
  planNodeId: string | null;
  countable: boolean;
  uncountableReason: string;
}

export type ConsultationForm = UseFormReturnType<ConsultationFormValues>;
export type ConsultationField = keyof ConsultationFormValues;

/** The limit that the server sets on the line that says what it was about. */
export const SUMMARY_LIMIT = 500;

/** An empty form for a contact of that day by that advisor. */
export function emptyConsultation(today: IsoDate, advisorId: string): ConsultationFormValues {
  return {
    businessIds: [],
    occurredOn: today,
    startedAt: '',
    advisorIds: [advisorId],
    channel: null,
    topics: [],
    summary: '',
    contactMinutes: '',
    preparationMinutes: '',
    place: '',
    inquirerName: '',
    inquirerRelation: null,
    issue: '',
    advice: '',
    result: '',
    restrictedNote: '',
    nextOn: null,
    nextAction: '',
    schemes: [],
    experts: [],
    partners: [],
    planNodeId: null,
    countable: true,
    uncountableReason: '',
  };
}

/** The form's values for a saved record. */
export function consultationFormValues(record: ConsultationView): ConsultationFormValues {
  return {
    businessIds: record.businesses.map(({ id, name }) => ({ id, name })),
    occurredOn: record.occurredOn,
    startedAt: record.startedAt?.slice(0, 5) ?? '',
    advisorIds: record.advisors.map(({ id }) => id),
    channel: record.channel,
    topics: record.topics,
    summary: record.summary,
    contactMinutes: record.contactMinutes ?? '',
    preparationMinutes: record.preparationMinutes ?? '',
    place: record.place ?? '',
    inquirerName: record.inquirerName ?? '',
    inquirerRelation: record.inquirerRelation,
    issue: record.issue ?? '',
    advice: record.advice ?? '',
    result: record.result ?? '',
    restrictedNote: record.restrictedNote ?? '',
    nextOn: record.nextOn,
    nextAction: record.nextAction ?? '',
    schemes: record.schemes,
    experts: record.experts,
    partners: record.partners,
    planNodeId: record.planNodeId,
    countable: record.countable,
    uncountableReason: record.uncountableReason ?? '',
  };
}

/** What the server is told: blank text is nothing. */
export function consultationInput(values: ConsultationFormValues): ConsultationInput {
  const text = (value: string) => value.trim() || null;
  const number = (value: number | '') => (value === '' ? null : value);
  return {
    occurredOn: values.occurredOn ?? '',
    startedAt: text(values.startedAt),
    businessIds: values.businessIds.map(({ id }) => id),
    advisorIds: values.advisorIds,
    channel: values.channel ?? '',
    topics: values.topics,
    summary: values.summary.trim(),
    contactMinutes: number(values.contactMinutes),
    preparationMinutes: number(values.preparationMinutes),
    place: text(values.place),
    inquirerName: text(values.inquirerName),
    inquirerRelation: values.inquirerRelation,
    issue: text(values.issue),
    advice: text(values.advice),
    result: text(values.result),
    restrictedNote: text(values.restrictedNote),
    nextOn: values.nextOn,
    nextAction: text(values.nextAction),
    schemes: values.schemes,
    experts: values.experts,
    partners: values.partners,
    planNodeId: values.planNodeId,
    countable: values.countable,
    uncountableReason: values.countable ? null : text(values.uncountableReason),
  };
}

/** For a new record: only the fields that somebody filled in. */
export function filledIn(input: ConsultationInput): ConsultationInput {
  const blank = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(input).filter(([, value]) => !blank(value))) as ConsultationInput;
}

/** For a change: only the fields that differ from the record, so that what the person may not see is left alone. */
export function changedFields(
  before: ConsultationInput,
  after: ConsultationInput,
): Partial<ConsultationInput> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof ConsultationInput]),
    ),
  );
}

/** A field without which there is no record. */
type MustHave = Extract<
  ConsultationField,
  'businessIds' | 'occurredOn' | 'channel' | 'summary' | 'uncountableReason'
>;

/** The form's state; `missing` gives the sentence for a field that must not stay empty. */
export function useConsultationForm(
  initialValues: ConsultationFormValues,
  missing: (field: MustHave) => string,
  onValuesChange?: (values: ConsultationFormValues) => void,
): ConsultationForm {
  return useForm({
    initialValues,
    onValuesChange,
    validate: {
      businessIds: (picked) => (picked.length > 0 ? null : missing('businessIds')),
      occurredOn: (day) => (day ? null : missing('occurredOn')),
      channel: (channel) => (channel ? null : missing('channel')),
      summary: (summary) => (summary.trim() ? null : missing('summary')),
      uncountableReason: (reason, { countable }) =>
        countable || reason.trim() ? null : missing('uncountableReason'),
    },
  });
}
