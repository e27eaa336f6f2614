import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../components/problem-notice';
import { useSession } from '../session/session';
import { readAgainAfterRecord } from './consultation-queries';
import { keepWaiting, sendRecord, waitingRecords, worthRetrying } from './waiting-records';

const AGAIN_AFTER_MS = 10_000;

/** Sends what waits in this browser: at once when the connection returns, and every few seconds until then. */
export function SendWaitingRecords() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { staff } = useSession();
  useEffect(() => {
    const sendAll = async () => {
      for (const record of waitingRecords(staff.id)) {
        if (record.refused) continue;
        try {
          const saved = await sendRecord(staff.id, record);
          if (!saved) continue;
          notifications.show({ message: t('log.sentLater', { summary: saved.summary }) });
          await readAgainAfterRecord(client);
        } catch (error) {
          if (worthRetrying(error)) return;
          keepWaiting(staff.id, { ...record, refused: sentenceOf(error, t) });
        }
      }
    };
    const send = () => void sendAll();
    send();
    const timer = window.setInterval(send, AGAIN_AFTER_MS);
    window.addEventListener('online', send);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [client, staff.id, t]);
  return null;
}
