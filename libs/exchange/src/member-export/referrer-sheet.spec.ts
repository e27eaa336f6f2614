import { whose } from './referrer-sheet';

describe('the list of who brought members', () => {
  it.each([
    [499, '3件以上'],
    [500, '3件以上、上位500件まで'],
  ])('with %d rows names %s', (rows, expected) => {
    expect(whose(3, rows)).toBe(expected);
  });
});
