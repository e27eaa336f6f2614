import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseView } from '../../../api/types';
import { formatDay } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useStaffDirectory } from '../../settings/staff-directory';
import { useCaseKinds } from '../case-kinds';
import { SHOWS_CASES } from '../case-queries';
import { CaseFields } from './case-fields';
import { type CaseForm, caseRules, changesOf, formOf } from './case-form';

/** Corrects a case. Kind and business stay: a case of another is another case. */
export function EditCaseDialog({ supportCase, onClose }: { supportCase: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { kindOf } = useCaseKinds();
  const { nameOf } = useStaffDirectory();
  const kind = kindOf(supportCase.kind);
  const form = useForm<CaseForm>({ initialValues: formOf(supportCase), validate: caseRules(t) });
  const words = {
    businesses: {
      label: t('cases.business'),
      text: (all: { name: string }[]) => all.map(({ name }) => name).join(),
    },
    kind: { label: t('cases.kind'), text: (key: string | null) => kindOf(key)?.label ?? '' },
    title: { label: t('cases.caseTitle'), text: String },
    openedOn: { label: t('cases.openedOn'), text: formatDay },
    advisorIds: { label: t('cases.advisors'), text: (ids: string[]) => ids.map(nameOf).join('・') },
    callRound: {
      label: t('cases.callRound'),
      text: (key: string | null) => kind?.callRounds.find((one) => one.key === key)?.label ?? '',
    },
    deadline: { label: t('cases.deadline'), text: formatDay },
    note: { label: t('cases.note'), text: String },
    followsCaseId: {
      label: t('cases.follows'),
      text: (id: string | null) => supportCase.chain.find((one) => one.id === id)?.title ?? '',
    },
  };
  return (
    <RecordDialog
      title={t('cases.edit')}
      form={form}
      record={supportCase}
      valuesOf={formOf}
      send={(values, against) => send(changesOf(values), against ?? supportCase)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, words).filter(({ saved: one, typed: other }) => one !== other)
      }
      readAgain={SHOWS_CASES}
      onSaved={onClose}
      onClose={onClose}
    >
      <CaseFields form={form} kind={kind} caseId={supportCase.id} advisors={supportCase.advisors} />
    </RecordDialog>
  );
}

function send(body: ReturnType<typeof changesOf>, { id, version }: CaseView): Promise<CaseView> {
  return answer(
    api.PATCH('/api/v1/support-cases/{id}', { params: { path: { id } }, body: { ...body, version } }),
  );
}
