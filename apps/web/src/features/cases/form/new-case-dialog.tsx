import { Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { FormDialog } from '../../../components/form-dialog';
import { useRequestKey } from '../../../components/use-request-key';
import { useSave } from '../../../components/use-save';
import { BusinessPicker, type PickedBusiness } from '../../members/business-picker';
import { useSession } from '../../session/session';
import { useCaseKinds } from '../case-kinds';
import { SHOWS_CASES } from '../case-queries';
import { CaseFields } from './case-fields';
import { type CaseForm, caseRules, deadlineWith, inputOf } from './case-form';

interface NewCaseDialogProps {
  /** Of which the case is; asked for where it is left out. */
  business?: PickedBusiness;
  onClose: () => void;
}

/** 支援案件を始める: for whom, of what kind; the rest has its usual answer. Leads to the page of the case. */
export function NewCaseDialog({ business, onClose }: NewCaseDialogProps) {
  const { t } = useTranslation();
  const { staff, today } = useSession();
  const navigate = useNavigate();
  const once = useRequestKey();
  const { kindOf, choicesOn } = useCaseKinds();
  const form = useForm<CaseForm>({
    initialValues: {
      businesses: business ? [business] : [],
      kind: null,
      title: '',
      openedOn: today,
      advisorIds: [staff.id],
      callRound: null,
      deadline: null,
      note: '',
      followsCaseId: null,
    },
    validate: caseRules(t),
  });
  const { businesses, kind, openedOn, title } = form.values;
  const enterKind = (key: string | null) => {
    // The title begins as the name of the kind; what somebody wrote stays.
    const untouched = title === '' || title === kindOf(kind)?.label;
    form.setValues({
      kind: key,
      callRound: null,
      deadline: deadlineWith(kindOf(kind), form.values, null),
      ...(untouched && { title: kindOf(key)?.label ?? '' }),
    });
  };
  const save = useSave({
    form,
    send: (values: CaseForm) =>
      once((key) =>
        answer(
          api.POST('/api/v1/support-cases', {
            params: { header: { 'Idempotency-Key': key } },
            body: inputOf(values),
          }),
        ),
      ),
    readAgain: SHOWS_CASES,
    onSaved: ({ id }) => void navigate({ to: '/cases/$id', params: { id } }),
  });
  return (
    <FormDialog
      title={t('cases.add')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      {business ? (
        <Text fw={700} className="written">
          {business.name}
        </Text>
      ) : (
        <BusinessPicker
          label={t('cases.business')}
          value={businesses}
          onChange={(picked) => form.setValues({ businesses: picked.slice(-1), followsCaseId: null })}
          max={1}
          error={form.errors.businesses ?? form.errors.businessId}
          required
          autoFocus
        />
      )}
      <Select
        label={t('cases.kind')}
        data={choicesOn(openedOn ?? today)}
        value={kind}
        onChange={enterKind}
        error={form.errors.kind}
        allowDeselect={false}
        required
        data-autofocus={business ? true : undefined}
      />
      <CaseFields form={form} kind={kindOf(kind)} />
    </FormDialog>
  );
}
