import { containing, parseBusinessQuery, partOfName, queryGrams } from './business-query';

const words = (text: string) => parseBusinessQuery(text)?.words;

describe('a query for businesses', () => {
  it.each([
    ['山田', ['山田']],
    ['さがみ', ['サガミ']],
    ['ｻｶﾞﾐ', ['サガミ']],
    ['㈱山田', ['山田']],
    ['髙橋', ['高橋']],
    ['042-753-1315', ['0427531315']],
    ['０４２（７５３）１３１５', ['0427531315']],
    ['753-1315', ['7531315']],
    ['7000012050002', ['7000012050002']],
    ['T7000012050002', ['7000012050002']],
    ['7-11', ['7-11']],
    ['山田　 042', ['山田', '042']],
    ['株式会社 山田', ['山田']],
    ['山田 山田', ['山田']],
  ])('%s looks for %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each(['', ' 　', '株式会社', '㈱ 有限会社'])('%j narrows nothing', (text) => {
    expect(parseBusinessQuery(text)).toBeNull();
  });

  it('of several words has them all in one for ranking', () => {
    expect(parseBusinessQuery('山田 製作所')?.whole).toBe('山田製作所');
  });

  it('asks the index for pairs, and for single characters only where there is no pair', () => {
    expect(queryGrams(['山田製', '相'])).toEqual(['山田', '田製', '相']);
  });

  it.each([
    ['㈱山田', '山田'],
    ['7-11', '7-11'],
    ['042-753', null],
    ['24', null],
    ['山田 製作所', null],
    ['株式会社', null],
  ])('%s is looked for in names alone as %j', (text, word) => {
    expect(partOfName(parseBusinessQuery(text))).toBe(word);
  });

  it('takes the wildcards of LIKE as they are', () => {
    expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
  });
});
