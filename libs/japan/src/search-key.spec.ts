import * as fc from 'fast-check';
import { VARIANT_GROUPS } from './character-variants';
import { phoneDigits, searchGrams, searchKey, textKey } from './search-key';

describe('searchKey', () => {
  it.each([
    ['ｻｶﾞﾐﾊﾗ', 'サガミハラ'],
    ['さがみはら', 'サガミハラ'],
    ['サガミハラ', 'サガミハラ'],
    ['さか゛みはら', 'サガミハラ'],
    ['㈱山田製作所', '山田製作所'],
    ['(株)山田製作所', '山田製作所'],
    ['（株）山田製作所', '山田製作所'],
    ['株式会社山田製作所', '山田製作所'],
    ['株式会社　山田 製作所', '山田製作所'],
    ['山田製作所株式会社', '山田製作所'],
    ['㍿山田製作所', '山田製作所'],
    ['㈲山田', '山田'],
    ['有限会社山田', '山田'],
    ['合同会社山田', '山田'],
    ['(同)山田', '山田'],
    ['合資会社山田', '山田'],
    ['合名会社山田', '山田'],
    ['一般社団法人山田会', '山田会'],
    ['(一社)山田会', '山田会'],
    ['社会医療法人財団山田病院', '山田病院'],
    ['医療法人社団山田会', '山田会'],
    ['特定非営利活動法人山田', '山田'],
    ['ｎｐｏ法人やまだ', 'ヤマダ'],
    ['カ）ヤマダ', 'ヤマダ'],
    ['ﾔﾏﾀﾞ(ｶ', 'ヤマダ'],
    ['かぶしきがいしゃ やまだ', 'ヤマダ'],
    ['cafe Ｂanso', 'CAFEBANSO'],
    ['A‐B−C―D-E－F', 'A-B-C-D-E-F'],
    ['サーバー', 'サーバー'],
    ['ｻｰﾊﾞｰ', 'サーバー'],
    ['きゃりあ', 'キャリア'],
    ['茅ヶ崎', '茅ケ崎'],
    ['いすゞ', 'イスヾ'],
    ['葛\u{E0100}西', '葛西'],
    ['山\u200b田\u0000', '山田'],
    ['\ud842山田', '山田'],
    ['\uFA19奈川', '神奈川'],
    ['', ''],
    ['　 ', ''],
  ])('turns %p into %p', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['齋藤', '斎藤'],
    ['齊藤', '斉藤'],
    ['齊藤', '斎藤'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['濵田', '浜田'],
    ['濱田', '浜田'],
    ['澤', '沢'],
    ['廣', '広'],
    ['國', '国'],
    ['櫻', '桜'],
    ['𠮷野家', '吉野家'],
    ['冨士', '富士'],
    ['嶋', '島'],
    ['瀧', '滝'],
    ['⻑⾕川', '長谷川'],
  ])('finds %s by %s', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b));
  });

  it('keeps small kana and the long vowel mark apart', () => {
    expect(searchKey('キャ')).not.toBe(searchKey('キヤ'));
    expect(searchKey('サーバ')).not.toBe(searchKey('サ-バ'));
  });

  it.each([
    ['株式会社', '株式会社'],
    ['㈱', '(株)'],
    ['有限会社　', '有限会社'],
  ])('leaves a name that is only a legal form: %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it('is stable: the key of a key is the key, unless a legal form was wrapped around another', () => {
    const pieces = fc.constantFrom(
      '山田',
      '髙',
      'ｻｶﾞﾐ',
      'みはら',
      '株式会社',
      '㈱',
      ' ',
      'ー',
      '―',
      'a',
      '邉',
      '\u3099',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const key = searchKey(parts.join(''));
        expect(searchKey(key)).toBe(key);
      }),
    );
  });

  it('gives a key that PostgreSQL can store, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchKey(text)).not.toMatch(/[\s\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

describe('the table of variants', () => {
  it('has each character once, and only characters that NFKC leaves alone', () => {
    const characters = VARIANT_GROUPS.flatMap((group) => [...group]);
    expect(characters.filter((character, index) => characters.indexOf(character) !== index)).toEqual([]);
    expect(characters.filter((character) => character.normalize('NFKC') !== character)).toEqual([]);
    expect(VARIANT_GROUPS.filter((group) => [...group].length < 2)).toEqual([]);
  });
});

describe('searchGrams', () => {
  it('lists single characters and pairs once each', () => {
    expect(searchGrams('山田山田')).toEqual(['山', '田', '山田', '田山']);
  });

  it('never splits a character beyond the basic plane', () => {
    expect(searchGrams('𠀋田')).toEqual(['𠀋', '田', '𠀋田']);
  });

  it.each([
    ['', []],
    ['山', ['山']],
  ])('of %p is %p', (key, grams) => {
    expect(searchGrams(key)).toEqual(grams);
  });

  it('holds every gram of every part of the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(10), fc.nat(10), (key, from, length) => {
        const part = [...key].slice(from, from + length).join('');
        expect(searchGrams(key)).toEqual(expect.arrayContaining(searchGrams(part)));
      }),
    );
  });
});

it.each([
  ['042-753-1315', '0427531315'],
  ['０４２（７５３）１３１５', '0427531315'],
  ['+81 42-753-1315', '0427531315'],
  ['+81 (0)42-753-1315', '0427531315'],
  ['(+81)42 753 1315', '0427531315'],
  ['+81-042-753-1315', '0427531315'],
  ['090 1234 5678', '09012345678'],
  ['8142', '8142'],
  ['なし', ''],
])('reads the telephone number %s as %s', (text, digits) => {
  expect(phoneDigits(text)).toBe(digits);
});

describe('textKey', () => {
  it.each([
    ['株式会社への 組織変更', '株式会社ヘノ組織変更'],
    ['㈱髙橋の決算ｼｮ', '(株)高橋ノ決算ショ'],
  ])('keeps the legal form in %s', (text, key) => {
    expect(textKey(text)).toBe(key);
  });

  it('holds the key of every part of a text', () => {
    const part = fc.string({ unit: fc.constantFrom(...'あが゛アｶﾞ髙高﨑㈱Aａ-− 　ヶ行') });
    fc.assert(
      fc.property(part, fc.string({ unit: fc.constantFrom(...'行う髙 ') }), (before, found) => {
        expect(textKey(`${before}行${found}`)).toContain(textKey(found));
      }),
    );
  });
});
