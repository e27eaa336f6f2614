import { randomBytes } from 'node:crypto';
import type { IsoDate } from '@banso/japan';
import { DEFAULT_QUESTIONS, keyed, type Question } from '@banso/seminars';
import type { JsonRow } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import type { EventData, EventsData } from './demo-data.types';
import { attendees, type EventRows } from './sample-events';

/** Questionnaires with their answers, by their tables, in the order in which they can be written. */
export type QuestionnaireRows = Record<'event_questionnaires' | 'questionnaire_answers', JsonRow[]>;

const CODE_BYTES = 16;
const PLEASED_FROM = 4;

/** What somebody answers to the questions other than 満足度, per answer. */
const ANSWERED = 0.92;

/** What those who came to the sample's events answered, where seeds/demo/events.yaml says that they were asked. */
export function sampleQuestionnaires(data: EventsData, events: EventRows): QuestionnaireRows {
  const random = new Random('questionnaires');
  const questions = keyed(DEFAULT_QUESTIONS);
  const came = attendees(events);
  const rows: QuestionnaireRows = { event_questionnaires: [], questionnaire_answers: [] };
  for (const event of events.chamber_events) {
    const asked = data.events.find(({ series }) => series === event.series)?.questionnaire;
    if (asked === undefined || event.state !== 'held') continue;
    const [id, day] = [String(event.id), String(event.ends_on)];
    rows.event_questionnaires.push(questionnaireRow(id, questions, day));
    const answers = random.around((came.get(id)?.length ?? 0) * asked.answered);
    for (let place = 0; place < answers; place++) {
      rows.questionnaire_answers.push({
        id: fixedId(`answer/${id}/${place}`),
        event_id: id,
        request_key: fixedId(`answer-request/${id}/${place}`),
        answers: answersTo(questions, asked, data.remarks, random),
        answered_at: `${day}T17:${String(random.integer(10, 59))}:00+09:00`,
      });
    }
  }
  return rows;
}

/** The code opens the form without a password: it is drawn anew in every installation, unlike everything else. */
function questionnaireRow(eventId: string, questions: readonly Question[], day: IsoDate): JsonRow {
  return {
    id: fixedId(`questionnaire/${eventId}`),
    event_id: eventId,
    code: randomBytes(CODE_BYTES).toString('base64url'),
    questions,
    created_at: `${day}T08:30:00+09:00`,
  };
}

function answersTo(
  questions: readonly Question[],
  { scores }: NonNullable<EventData['questionnaire']>,
  { written, pleased, critical, wishes }: EventsData['remarks'],
  random: Random,
): Record<string, number | string> {
  const score = (): number => random.weighted([1, 2, 3, 4, 5], (given) => scores[given - 1] ?? 0);
  const overall = score();
  const remarks = [overall >= PLEASED_FROM ? pleased : critical, wishes];
  const answers: Record<string, number | string> = {};
  for (const { key, kind, choices } of questions) {
    if (kind === 'overall') answers[key] = overall;
    else if (kind === 'text') {
      const lines = remarks.shift() ?? [];
      if (random.chance(written)) answers[key] = random.pick(lines);
    } else if (random.chance(ANSWERED)) {
      answers[key] = kind === 'choice' ? random.pick(choices) : nearby(overall, random);
    }
  }
  return answers;
}

/** Who is satisfied finds most things good. */
function nearby(overall: number, random: Random): number {
  return Math.min(5, Math.max(1, overall + random.integer(-1, 1)));
}
