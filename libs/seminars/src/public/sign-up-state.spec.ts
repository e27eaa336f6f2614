import type { RegistrationWindow } from '../events/registration-window';
import { dayTakesSignUps, hasBegun, signUpState, takesOwnChanges } from './sign-up-state';

const EVENT: RegistrationWindow = {
  state: 'planned',
  published: true,
  registrationOpensAt: '2030-05-01T09:00:00+09:00',
  registrationClosesAt: null,
};
const DAYS = [
  { heldOn: '2030-06-10', startsAt: '13:30' },
  { heldOn: '2030-06-17', startsAt: '13:30' },
];
const [FIRST = { heldOn: '', startsAt: null }] = DAYS;
const at = (time: string): Date => new Date(`${time}+09:00`);

describe('signing up', () => {
  it.each([
    ['2030-05-01T08:59:59', 'not-yet'],
    ['2030-05-01T09:00:00', 'open'],
    ['2030-06-10T13:30:00', 'open'],
    ['2030-06-17T13:29:59', 'open'],
    ['2030-06-17T13:30:00', 'closed'],
  ])('at %s is %s', (time, state) => {
    expect(signUpState(EVENT, DAYS, at(time))).toBe(state);
  });

  it('is over for good when the event is cancelled', () => {
    expect(signUpState({ ...EVENT, state: 'cancelled' }, DAYS, at('2030-05-02T00:00:00'))).toBe('cancelled');
  });

  it.each([
    ['the second before it begins', null, '2030-06-10T13:29:59', true],
    ['as it begins', null, '2030-06-10T13:30:00', false],
    ['late, where staff said until when', '2030-06-12T00:00:00+09:00', '2030-06-10T23:59:59', true],
    ['when the day is over', '2030-06-12T00:00:00+09:00', '2030-06-11T00:00:00', false],
  ])('for one day: %s', (_, registrationClosesAt, time, takes) => {
    expect(dayTakesSignUps({ registrationClosesAt }, FIRST, at(time))).toBe(takes);
  });

  it.each([
    ['before people may sign up', {}, '2030-05-01T08:59:59', false],
    ['as they may', {}, '2030-05-01T09:00:00', true],
    ['the second before the first day begins', {}, '2030-06-10T13:29:59', true],
    ['as it begins, with days to come', {}, '2030-06-10T13:30:00', false],
    [
      'when staff take no more',
      { registrationClosesAt: '2030-06-01T00:00:00+09:00' },
      '2030-06-01T00:00:00',
      false,
    ],
    ['of an event that is not published', { published: false }, '2030-06-01T00:00:00', true],
    ['of one that is called off', { state: 'cancelled' as const }, '2030-06-01T00:00:00', false],
  ])('is changed by oneself: %s', (_, facts, time, takes) => {
    expect(takesOwnChanges({ ...EVENT, ...facts }, DAYS, at(time))).toBe(takes);
  });

  it('knows a day without a time as begun when it is over', () => {
    const day = { heldOn: '2030-06-10', startsAt: null };
    expect(hasBegun(day, at('2030-06-10T23:59:59'))).toBe(false);
    expect(hasBegun(day, at('2030-06-11T00:00:00'))).toBe(true);
  });
});
