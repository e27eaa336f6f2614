import type { ConsultationInput } from './consultation.types';

type Participants = 'businessIds' | 'advisorIds';

/** A consultation's own columns, every one with a value. */
export type ConsultationContent = Required<Omit<ConsultationInput, Participants>>;

/** A consultation in full: what was left out has its default. */
export type CompleteConsultation = Required<ConsultationInput>;

/** Fills in what was left out. `recorder` is whoever writes it down: the advisor when none is named. */
export function completed(input: ConsultationInput, recorder: string): CompleteConsultation {
  return normalised({
    startedAt: null,
    advisorIds: [recorder],
    topics: [],
    contactMinutes: null,
    preparationMinutes: null,
    place: null,
    inquirerName: null,
    inquirerRelation: null,
    issue: null,
    advice: null,
    result: null,
    restrictedNote: null,
    nextOn: null,
    nextAction: null,
    schemes: [],
    experts: [],
    partners: [],
    planNodeId: null,
    countable: true,
    uncountableReason: null,
    ...given(input),
  });
}

/** The record as it becomes when `changes` are laid over it. */
export function changed(
  before: CompleteConsultation,
  changes: Partial<ConsultationInput>,
): CompleteConsultation {
  return normalised({ ...before, ...given(changes) });
}

/** The columns of the record itself, without who took part. */
export function contentOf(consultation: CompleteConsultation): ConsultationContent {
  const content: ConsultationContent & Partial<Pick<CompleteConsultation, Participants>> = {
    ...consultation,
  };
  delete content.businessIds;
  delete content.advisorIds;
  return content;
}

// UUIDs compare as text here and as numbers in the database, so capitals must go. A reason without need would mislead.
function normalised(consultation: CompleteConsultation): CompleteConsultation {
  return {
    ...consultation,
    businessIds: consultation.businessIds.map((id) => id.toLowerCase()),
    advisorIds: consultation.advisorIds.map((id) => id.toLowerCase()),
    uncountableReason: consultation.countable ? null : consultation.uncountableReason,
  };
}

// A field that is present and undefined was not given.
function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
