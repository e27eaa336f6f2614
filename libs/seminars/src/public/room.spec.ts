import { mostRoom, roomOf } from './room';

describe('how full a day is', () => {
  it.each([
    ['no limit', null, 5_000, 0, 'free'],
    ['nobody yet', 50, 0, 0, 'free'],
    ['more than a tenth left', 50, 44, 0, 'free'],
    ['a tenth left', 50, 45, 0, 'few'],
    ['three left of a few', 10, 7, 0, 'few'],
    ['four left of a few', 10, 6, 0, 'free'],
    ['the last seat', 500, 499, 0, 'few'],
    ['none left', 50, 50, 0, 'full'],
    ['more than there are, after the limit was lowered', 50, 60, 0, 'full'],
    ['a seat that somebody waits for', 50, 49, 1, 'full'],
    ['somebody who waits where there is no limit any more', null, 10, 1, 'full'],
  ])('%s', (_, capacity, confirmed, waiting, room) => {
    expect(roomOf({ capacity, confirmed, waiting })).toBe(room);
  });

  it('is the most of several', () => {
    expect(mostRoom(['full', 'few', 'free'])).toBe('free');
    expect(mostRoom(['full', 'few'])).toBe('few');
    expect(mostRoom(['full', 'full'])).toBe('full');
  });
});
