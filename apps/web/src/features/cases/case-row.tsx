import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types';
import { formatShortDay } from '../../i18n/format';
import { useSession } from '../session/session';
import classes from './case-row.module.css';
import { Deadline } from './deadline';
import { NextTask } from './next-task';

/** A case in the list: by when, what and for whom, where it stands, what comes next, who looks after it. */
export function CaseRow({ supportCase }: { supportCase: CaseSummary }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { id, title, businessName, kindLabel, deadline, closedOn, voidedAt, advisors } = supportCase;
  return (
    <Link to="/cases/$id" params={{ id }} className={`row-link ${classes.row}`}>
      <span>
        {closedOn !== null ? (
          t('cases.closedOnDay', { day: formatShortDay(closedOn, today) })
        ) : deadline !== null ? (
          <Deadline day={deadline} />
        ) : (
          <Text span c="dimmed">
            {t('cases.noDeadline')}
          </Text>
        )}
      </span>
      <span className={classes.title}>
        <Text span fw={700} className={voidedAt ? 'written voided' : 'written'}>
          {title}
        </Text>
        <Text span display="block" size="sm" className="written">
          {businessName}
          <Text span c="dimmed">
            ・{kindLabel}
          </Text>
        </Text>
      </span>
      <span>
        <Standing supportCase={supportCase} />
      </span>
      <span>
        <NextTask supportCase={supportCase} />
      </span>
      <span>{advisors.map(({ name }) => name).join('・')}</span>
    </Link>
  );
}

function Standing({ supportCase: { stageLabel, result, voidedAt } }: { supportCase: CaseSummary }) {
  const { t } = useTranslation();
  if (voidedAt !== null) return <Badge color="gray.7">{t('consultation.voided')}</Badge>;
  if (result !== null) return <Badge color="gray.7">{t(`cases.results.${result}`)}</Badge>;
  return <Badge>{stageLabel}</Badge>;
}
