import type { IsoDate } from '@banso/japan';
import type { TFunction } from 'i18next';
import type { CaseInput, CaseKindView, CaseView } from '../../../api/types';
import type { PickedBusiness } from '../../members/business-picker';

/** A case as it is written down. Whose it is and of what kind is said once, when it is opened. */
export interface CaseForm {
  /** One. */
  businesses: PickedBusiness[];
  kind: string | null;
  title: string;
  openedOn: IsoDate | null;
  /** The first leads. */
  advisorIds: string[];
  callRound: string | null;
  deadline: IsoDate | null;
  note: string;
  followsCaseId: string | null;
}

/** The form of a case that is corrected. */
export function formOf(supportCase: CaseView): CaseForm {
  const {
    businessId,
    businessName,
    kind,
    title,
    openedOn,
    advisors,
    callRound,
    deadline,
    note,
    followsCaseId,
  } = supportCase;
  return {
    ...{ kind, title, openedOn, callRound, deadline, followsCaseId },
    businesses: [{ id: businessId, name: businessName }],
    advisorIds: advisors.map(({ id }) => id),
    note: note ?? '',
  };
}

/** What the server is sent. The form has asked before for what must not be empty. */
export function changesOf({
  title,
  openedOn,
  advisorIds,
  callRound,
  deadline,
  note,
  followsCaseId,
}: CaseForm) {
  return {
    ...{ advisorIds, callRound, deadline, followsCaseId },
    title: title.trim(),
    openedOn: openedOn ?? '',
    note: note.trim() || null,
  };
}

/** The same for a case that is opened. */
export function inputOf(form: CaseForm): CaseInput {
  return { ...changesOf(form), businessId: form.businesses[0]?.id ?? '', kind: form.kind ?? '' };
}

/**
 * The deadline once another call round is chosen, or none: the day of that round. Without one, the day of the round before
 * goes with it; what somebody wrote stays. `kind` is the one that the round before belongs to.
 */
export function deadlineWith(
  kind: Pick<CaseKindView, 'callRounds'> | undefined,
  { callRound, deadline }: Pick<CaseForm, 'callRound' | 'deadline'>,
  chosen: string | null,
): IsoDate | null {
  const dayOf = (key: string | null): IsoDate | null => {
    const round = kind?.callRounds.find((one) => one.key === key);
    return round ? (round.formBy ?? round.closesOn) : null;
  };
  return dayOf(chosen) ?? (deadline === dayOf(callRound) ? null : deadline);
}

/** What must not be empty. */
export function caseRules(t: TFunction) {
  return {
    businesses: (picked: PickedBusiness[]) => (picked.length > 0 ? null : t('cases.businessRequired')),
    kind: (kind: string | null) => (kind ? null : t('yearlyRecords.choose')),
    title: (title: string) => (title.trim() ? null : t('cases.titleRequired')),
    openedOn: (day: IsoDate | null) => (day ? null : t('dateField.required')),
    advisorIds: (ids: string[]) => (ids.length > 0 ? null : t('cases.advisorsRequired')),
  };
}
