import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DoorAct } from './door-acts';
import { isWaiting } from './send-acts';
import { type Door, nextInstant } from './use-door';

type WalkInAct = Extract<DoorAct, { kind: 'walk-in' }>;

interface DoorStateProps {
  door: Door;
  /** Takes a walk-in that was refused back into the form. */
  onCorrect: (act: WalkInAct) => void;
}

/** Whether the network is there, what waits for it, and what the server said against something done here. */
export function DoorState({ door, onCorrect }: DoorStateProps) {
  const { t } = useTranslation();
  const waiting = door.acts.filter(isWaiting).length;
  return (
    <>
      {door.unreachable ? (
        <Alert
          role="status"
          color="orange"
          icon={<IconCloudOff aria-hidden />}
          title={t('reception.offline')}
        >
          <Text>{t('reception.offlineExplanation', { count: waiting })}</Text>
        </Alert>
      ) : (
        <Text role="status" size="sm" c="dimmed">
          <IconCloudCheck size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
          {t(waiting > 0 ? 'reception.sending' : 'reception.online', { count: waiting })}
        </Text>
      )}
      {door.acts.map(
        (act) =>
          act.trouble && (
            <Alert
              key={act.id}
              role="alert"
              color={act.trouble.code === 'already' ? 'orange' : 'red'}
              title={act.name}
            >
              <Text className="written" mb="xs">
                {act.trouble.message}
              </Text>
              <Group>
                {act.trouble.code === 'seat-waiting' && act.kind !== 'payment' && (
                  <Button size="compact-sm" onClick={() => door.again(lettingIn(act))}>
                    {t('reception.letIn')}
                  </Button>
                )}
                {act.kind === 'walk-in' && act.trouble.code !== 'seat-waiting' && (
                  <Button size="compact-sm" onClick={() => onCorrect(act)}>
                    {t('log.correct')}
                  </Button>
                )}
                <Button size="compact-sm" variant="default" onClick={() => door.forget(act.id)}>
                  {t(act.kind === 'walk-in' ? 'log.discard' : 'reception.understood')}
                </Button>
              </Group>
            </Alert>
          ),
      )}
    </>
  );
}

function lettingIn(act: Exclude<DoorAct, { kind: 'payment' }>): DoorAct {
  const arrival = { happenedAt: nextInstant(), letIn: true };
  return act.kind === 'walk-in'
    ? { ...act, trouble: undefined, walkIn: { ...act.walkIn, ...arrival } }
    : { ...act, trouble: undefined, checkIn: { ...act.checkIn, ...arrival } };
}
