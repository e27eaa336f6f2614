import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/format';
import { useSession } from '../session/session';
import { fullName } from '../settings/staff-directory';
import type { PersonAtDoor } from './door-acts';

/** What happened last at this door; some of it with a person. */
export type Done =
  | { what: 'arrived' | 'undone' | 'already' | PersonAtDoor['seat']; one: PersonAtDoor }
  | { what: 'not-listed' | 'no-ticket'; one?: undefined };

interface LastDoneProps {
  done: Done;
  onUndo: (one: PersonAtDoor) => void;
  onLetIn: (one: PersonAtDoor) => void;
}

/** Says it aloud, with the way back for a thumb that was too quick. */
export function LastDone({ done, onUndo, onLetIn }: LastDoneProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { what, one } = done;
  const good = what === 'arrived' || what === 'undone';
  const name = one ? fullName(one.person) : '';
  return (
    <Alert
      role="status"
      color={good ? 'green' : 'orange'}
      icon={good ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      p="xs"
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text className="written" fw={700}>
          {t(`reception.done.${what}`, { name, at: formatInstant(one?.attendedAt, today) })}
        </Text>
        {what === 'arrived' && (
          <Button variant="default" onClick={() => onUndo(one)}>
            {t('reception.undo')}
          </Button>
        )}
        {what === 'waiting' && <Button onClick={() => onLetIn(one)}>{t('reception.letIn')}</Button>}
      </Group>
    </Alert>
  );
}
