import {
  endOfDayInJapan,
  registrationCloses,
  registrationIsOpen,
  type RegistrationWindow,
} from './registration-window';

const published: RegistrationWindow = {
  state: 'planned',
  published: true,
  registrationOpensAt: null,
  registrationClosesAt: null,
};
const days = [
  { heldOn: '2025-06-11', startsAt: '13:30' },
  { heldOn: '2025-06-10', startsAt: '18:00' },
];
const isOpen = (part: Partial<RegistrationWindow>, now: string, sessions = days): boolean =>
  registrationIsOpen({ ...published, ...part }, sessions, new Date(now));

describe('registration', () => {
  const window = {
    registrationOpensAt: '2025-05-01T09:00:00+09:00',
    registrationClosesAt: '2025-06-09T17:00:00+09:00',
  };

  it.each([
    ['2025-04-30T23:59:59.999Z', false],
    ['2025-05-01T00:00:00Z', true],
    ['2025-06-09T07:59:59.999Z', true],
    ['2025-06-09T08:00:00Z', false],
    ['2025-06-09T17:00:00Z', false],
  ])('opens and closes at the second, in the time of Japan: %s → %s', (now, open) => {
    expect(isOpen(window, now)).toBe(open);
  });

  it('takes dates as it takes texts', () => {
    const dates = {
      registrationOpensAt: new Date(window.registrationOpensAt),
      registrationClosesAt: new Date(window.registrationClosesAt),
    };
    expect(isOpen(dates, '2025-05-01T00:00:00Z')).toBe(true);
    expect(isOpen(dates, '2025-06-09T08:00:00Z')).toBe(false);
  });

  it('without a window lasts from publishing on until the last session begins', () => {
    expect(isOpen({}, '1999-01-01T00:00:00Z')).toBe(true);
    expect(isOpen({}, '2025-06-11T04:29:59.999Z')).toBe(true);
    expect(isOpen({}, '2025-06-11T04:30:00Z')).toBe(false);
  });

  it('has the whole of the last day where no time is said', () => {
    const untimed = [{ heldOn: '2025-06-11', startsAt: null }];
    expect(registrationIsOpen(published, untimed, new Date('2025-06-11T14:59:59Z'))).toBe(true);
    expect(registrationIsOpen(published, untimed, new Date('2025-06-11T15:00:00Z'))).toBe(false);
  });

  it('is open to nobody unless the event is published, nor after it was cancelled', () => {
    const now = '2025-06-01T00:00:00Z';
    expect(isOpen({ published: false }, now)).toBe(false);
    expect(isOpen({ state: 'cancelled' }, now)).toBe(false);
  });

  it('stays open for the second day of an event whose first has been held', () => {
    expect(isOpen({ state: 'held' }, '2025-06-10T12:00:00Z')).toBe(true);
  });

  it('closes when staff say, even where that is before the first or after the last beginning', () => {
    expect(registrationCloses(window, days)).toEqual(new Date('2025-06-09T08:00:00Z'));
    expect(registrationCloses({ registrationClosesAt: null }, days)).toEqual(
      new Date('2025-06-11T04:30:00Z'),
    );
  });
});

describe('the end of a day', () => {
  it.each([
    ['2025-06-11', '2025-06-11T15:00:00Z'],
    ['2024-02-29', '2024-02-29T15:00:00Z'],
    ['2025-12-31', '2025-12-31T15:00:00Z'],
  ])('in Japan: %s', (day, instant) => {
    expect(endOfDayInJapan(day)).toEqual(new Date(instant));
  });
});
