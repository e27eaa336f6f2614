import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/types';
import { Facts } from '../../../components/facts';
import { formatDay } from '../../../i18n/format';
import { Deadline } from '../deadline';

/** Who looks after a case since when, and by when something must be done. */
export function CaseFacts({ supportCase }: { supportCase: CaseView }) {
  const { t } = useTranslation();
  const { advisors, openedOn, callRoundLabel, deadline, closedOn, note, resultNote, reopenReason } =
    supportCase;
  const names = advisors.map(({ name, active }) => (active ? name : t('cases.hasLeft', { name })));
  return (
    <Facts
      facts={[
        { term: t('cases.advisors'), value: names.join('・') },
        { term: t('cases.openedOn'), value: formatDay(openedOn) },
        { term: t('cases.callRound'), value: callRoundLabel },
        {
          term: t('cases.deadline'),
          value: deadline && (closedOn === null ? <Deadline day={deadline} /> : formatDay(deadline)),
        },
        { term: t('cases.note'), value: note },
        { term: t('cases.resultNote'), value: resultNote },
        { term: t('cases.reopenReason'), value: reopenReason },
      ]}
    />
  );
}
