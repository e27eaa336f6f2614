import { ActionIcon, Badge, Menu, Text } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconDotsVertical, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EventOutcomeView } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { formatQuantity, formatShortDay } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { ActionMenu } from '../../../components/action-menu';
import { outcomeName, quantityInWords } from './outcome-words';
import classes from './outcomes.module.css';

export type OutcomeAct = 'edit' | 'void';

interface OutcomeRowProps {
  outcome: EventOutcomeView;
  /** False for what may be voided alone: the event is called off. */
  editable: boolean;
  onAct: (act: OutcomeAct) => void;
}

/** One outcome: what and how many, between whom, for how much, and why it does not count. */
export function OutcomeRow({ outcome, editable, onAct }: OutcomeRowProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const { kind, quantity, attendee, partner, amountYen, occurredOn, note, notCounted, voidReason } = outcome;
  const voided = voidReason !== null;
  return (
    <div className={classes.row}>
      <div className={`${classes.what} ${voided ? 'voided' : ''}`}>
        <Text span fw={700}>
          {t(`outcomes.kinds.${kind}`)}
        </Text>{' '}
        <Text span className="figures">
          {quantityInWords(kind, quantity, t)}
        </Text>
      </div>
      <div className={classes.sides}>
        <div className={voided ? 'written voided' : 'written'}>
          <Side side={attendee} />
          {partner && (
            <>
              <Text span c="dimmed">
                {' × '}
              </Text>
              <Side side={partner} />
            </>
          )}
        </div>
        {note && (
          <Text c="dimmed" size="xs" className="written">
            {note}
          </Text>
        )}
        {voided && (
          <Text c="dimmed" size="xs" className="written">
            {t('yearlyRecords.voided', { reason: voidReason })}
          </Text>
        )}
        {notCounted && !voided && (
          <Badge
            color="var(--banso-watch)"
            leftSection={<IconAlertTriangle size={14} aria-hidden />}
            className={classes.reason}
          >
            {t(`outcomes.notCounted.${notCounted}`)}
          </Badge>
        )}
      </div>
      <Text size="sm" className={`figures ${classes.amount} ${voided ? 'voided' : ''}`}>
        {amountYen !== null && formatQuantity(amountYen, t('outcomes.yen'))}
      </Text>
      <Text size="sm" c="dimmed" className={classes.day}>
        {formatShortDay(occurredOn, today)}
      </Text>
      <div className={`no-print ${classes.actions}`}>
        {can('registration:write') && !voided && (
          <ActionMenu
            target={
              <ActionIcon
                variant="subtle"
                aria-label={t('outcomes.actionsOf', { name: outcomeName(outcome, t) })}
              >
                <IconDotsVertical size={20} aria-hidden />
              </ActionIcon>
            }
          >
            {editable && (
              <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={() => onAct('edit')}>
                {t('common.edit')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconBan size={18} aria-hidden />} onClick={() => onAct('void')}>
              {t('consultation.void')}
            </Menu.Item>
          </ActionMenu>
        )}
      </div>
    </div>
  );
}

function Side({ side: { name, company, businessId, businessName } }: { side: EventOutcomeView['attendee'] }) {
  return (
    <>
      <Text span fw={700}>
        {name}
      </Text>{' '}
      {businessId ? (
        <AppLink to="/businesses/$id" params={{ id: businessId }}>
          {businessName}
        </AppLink>
      ) : (
        company
      )}
    </>
  );
}
