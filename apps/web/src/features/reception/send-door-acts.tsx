import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWS_EVENTS } from '../seminars/events/event-queries';
import { useSession } from '../session/session';
import { doorKey, eventsWithActs, onActs } from './door-queue';
import { receptionQuery } from './reception-query';
import { sendActs } from './send-acts';

const AGAIN_AFTER_MS = 5_000;

/**
 * Sends what was done at doors, whatever page is open: as soon as it is done, when the connection returns, and every
 * few seconds until then.
 */
export function SendDoorActs() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { staff } = useSession();
  useEffect(() => {
    const sendOf = async (eventId: string) => {
      const { queryKey } = receptionQuery(eventId);
      const readAgain = async () => {
        await client.refetchQueries({ queryKey, exact: true }, { throwOnError: true });
        for (const shows of SHOWS_EVENTS) void client.invalidateQueries({ queryKey: [shows] });
      };
      try {
        await sendActs(doorKey(staff.id, eventId), eventId, t, readAgain);
      } catch {
        // The acts wait; the list, asked for now, tells the page at once that nobody answers.
        await client.refetchQueries({ queryKey, exact: true });
      }
    };
    const send = () => eventsWithActs(staff.id).forEach((eventId) => void sendOf(eventId));
    send();
    const timer = window.setInterval(send, AGAIN_AFTER_MS);
    const stop = onActs(send);
    window.addEventListener('online', send);
    return () => {
      window.clearInterval(timer);
      stop();
      window.removeEventListener('online', send);
    };
  }, [client, staff.id, t]);
  return null;
}
