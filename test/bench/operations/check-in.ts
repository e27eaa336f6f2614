import { newId } from '@banso/platform';
import type { HttpRequest } from '../load/http-connection';
import type { Stage } from '../stage';
import type { HttpOperation } from './over-http';

/** Doors of one event at once. */
const DOORS = [1, 4];

interface CheckIn {
  id: string;
  registrationId: string;
  sessionId: string;
  action: 'arrived' | 'undone';
  happenedAt: string;
}

/** 受付 of one person after another of a day to which 2,000 come; when all are in, they are undone one after another. */
export function checkIns(stage: Stage): HttpOperation {
  const [ours, floor] = [passing(stage), passing(stage)];
  return {
    key: 'check-in',
    title: 'Check-in at the door',
    aim: null,
    connections: DOORS,
    ours:
      ({ crowd, as }) =>
      () => [post(`/api/v1/chamber-events/${crowd.eventId}/check-ins`, { items: [ours()] }, as.staff)],
    floor:
      ({ crowd }) =>
      () => [post('/check-ins', { ...floor(), eventId: crowd.eventId })],
  };
}

function passing({ crowd: { sessionId, registrationIds } }: Stage): () => CheckIn {
  let passed = 0;
  return () => {
    const lap = Math.floor(passed / registrationIds.length);
    const registrationId = registrationIds[passed++ % registrationIds.length] ?? '';
    const action = lap % 2 === 0 ? 'arrived' : 'undone';
    return { id: newId(), registrationId, sessionId, action, happenedAt: new Date().toISOString() };
  };
}

function post(path: string, body: object, headers?: Record<string, string>): HttpRequest {
  return { method: 'POST', path, headers, body: JSON.stringify(body) };
}
