import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { stopWaiting, useWaitingRecords, type WaitingRecord } from './waiting-records';

/** What this browser still keeps for the server, and what the server refused. */
export function WaitingList({ onCorrect }: { onCorrect: (record: WaitingRecord) => void }) {
  const { t } = useTranslation();
  const { staff } = useSession();
  const records = useWaitingRecords(staff.id);
  const waiting = records.filter(({ refused }) => !refused);
  return (
    <>
      {waiting.length > 0 && (
        <Alert
          color="orange"
          icon={<IconCloudOff aria-hidden />}
          mb="sm"
          role="status"
          title={t('log.waiting', { count: waiting.length })}
        >
          <Text>{t('log.waitingExplanation')}</Text>
          {waiting.map(({ key, values }) => (
            <Text key={key} className="written">
              {values.businessIds.map(({ name }) => name).join('・')} {values.summary}
            </Text>
          ))}
        </Alert>
      )}
      {records.map(
        (record) =>
          record.refused && (
            <Alert key={record.key} color="red" mb="sm" role="alert" title={t('log.refused')}>
              <Text className="written">{record.refused}</Text>
              <Text className="written" mb="xs">
                {record.values.businessIds.map(({ name }) => name).join('・')} {record.values.summary}
              </Text>
              <Group>
                <Button size="compact-sm" onClick={() => onCorrect(record)}>
                  {t('log.correct')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => stopWaiting(staff.id, record.key)}>
                  {t('log.discard')}
                </Button>
              </Group>
            </Alert>
          ),
      )}
    </>
  );
}
