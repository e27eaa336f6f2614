import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const KIND = 'questionnaire-answers';

export function answerCursor(id: string): string {
  return encodeCursor(KIND, [id]);
}

/** The answer to go on from. Throws `invalid-cursor`. */
export function answerPlace(cursor: string): string {
  const [id] = decodeCursor(KIND, cursor, [isUUID]);
  return String(id);
}
