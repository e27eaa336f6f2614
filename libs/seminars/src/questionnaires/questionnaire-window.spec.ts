import { lastDayOf, questionnaireState } from './questionnaire-window';
import type { QuestionnaireWindow } from './questionnaire.types';

const WINDOW: QuestionnaireWindow = {
  intake: 'by-date',
  daysOpen: 14,
  startsOn: '2030-06-10',
  endsOn: '2030-06-17',
  eventCancelled: false,
};

const at = (instant: string, part: Partial<QuestionnaireWindow> = {}) =>
  questionnaireState({ ...WINDOW, ...part }, new Date(instant));

it('counts days from the last one of the event, over the ends of months', () => {
  expect(lastDayOf({ endsOn: '2030-06-17', daysOpen: 0 })).toBe('2030-06-17');
  expect(lastDayOf({ endsOn: '2030-06-17', daysOpen: 14 })).toBe('2030-07-01');
});

describe('questionnaireState', () => {
  it('opens and closes at midnight in Japan', () => {
    expect(at('2030-06-09T23:59:59+09:00')).toBe('not-yet');
    expect(at('2030-06-10T00:00:00+09:00')).toBe('open');
    expect(at('2030-07-01T23:59:59+09:00')).toBe('open');
    expect(at('2030-07-02T00:00:00+09:00')).toBe('closed');
  });

  it('is opened before by staff, but not beyond its days', () => {
    expect(at('2030-06-01T12:00:00+09:00', { intake: 'open' })).toBe('open');
    expect(at('2030-07-02T00:00:00+09:00', { intake: 'open' })).toBe('closed');
  });

  it('is closed by staff, and with the event', () => {
    expect(at('2030-06-10T12:00:00+09:00', { intake: 'closed' })).toBe('closed');
    expect(at('2030-06-10T12:00:00+09:00', { intake: 'open', eventCancelled: true })).toBe('closed');
  });
});
