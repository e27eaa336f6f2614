import * as fc from 'fast-check';
import { decodeText, encodeCsvCp932, neutralizeFormula } from './cp932';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** The bytes of one cell alone, without the line end. */
function encodeCell(cell: string): string {
  const encoded = encodeCsvCp932([[cell]]);
  if (!encoded.ok) throw new Error(`not encodable: ${JSON.stringify(encoded.problems)}`);
  return encoded.bytes.subarray(0, -2).toString('hex');
}

describe('decodeText', () => {
  it.each([
    ['8160', '\uFF5E'],
    ['817c', '\uFF0D'],
    ['fbfc', '髙'],
    ['eee0', '髙'],
    ['fab1', '\uFA11'],
    ['878a', '㈱'],
    ['bbb6dedd', 'ｻｶﾞﾝ'],
  ])('reads the CP932 bytes %s as %s', (hex, text) => {
    expect(decodeText(bytes(hex))).toEqual({ encoding: 'cp932', text });
  });

  it('reads UTF-8 with and without a byte order mark, and drops the mark', () => {
    const text = '名称,〒\r\n髙橋㈱,0600000\r\n𠮷野家,㋿\r\n';
    expect(decodeText(Buffer.from(text))).toEqual({ encoding: 'utf-8', text });
    expect(decodeText(Buffer.from(`\uFEFF${text}`))).toEqual({ encoding: 'utf-8', text });
  });

  it('takes plain ASCII and nothing at all for UTF-8', () => {
    expect(decodeText(Buffer.from('id,name\n007,x'))).toEqual({ encoding: 'utf-8', text: 'id,name\n007,x' });
    expect(decodeText(Buffer.alloc(0))).toEqual({ encoding: 'utf-8', text: '' });
  });

  it('marks bytes that are neither', () => {
    expect(decodeText(bytes('ff41')).text).toContain('\uFFFD');
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (array) => typeof decodeText(Buffer.from(array)).text === 'string'),
    );
  });
});

describe('encodeCsvCp932', () => {
  it.each([
    ['\u301C', '8160'],
    ['\uFF5E', '8160'],
    ['\u2212', '817c'],
    ['\uFF0D', '817c'],
    ['¥', '818f'],
    ['髙', 'fbfc'],
    ['\uFA11', 'fab1'],
    ['㈱', '878a'],
    ['?', '3f'],
  ])('writes %s as %s', (cell, hex) => {
    expect(encodeCell(cell)).toBe(hex);
  });

  it('names row, column and character of what CP932 lacks, and writes nothing', () => {
    expect(
      encodeCsvCp932([
        ['名称', '年'],
        ['𠮷野家', '㋿7年'],
        ['𠮷𠮷', 'café'],
      ]),
    ).toEqual({
      ok: false,
      problems: [
        { row: 2, column: 1, character: '𠮷' },
        { row: 2, column: 2, character: '㋿' },
        { row: 3, column: 1, character: '𠮷' },
        { row: 3, column: 2, character: 'é' },
      ],
    });
  });

  it('quotes what CSV must quote, ends lines as Windows does and keeps leading zeros', () => {
    const encoded = encodeCsvCp932([
      ['0600000', 'a,b', 'say "hi"'],
      ['', 'two\nlines', ''],
    ]);
    expect(encoded).toEqual({
      ok: true,
      bytes: Buffer.from('0600000,"a,b","say ""hi"""\r\n,"two\nlines",\r\n'),
    });
  });

  it('writes a file of no rows for no rows', () => {
    expect(encodeCsvCp932([])).toEqual({ ok: true, bytes: Buffer.alloc(0) });
  });

  it('never writes anything that reads back differently', () => {
    const twins = /[\u301C\u2212\u2014\u2016\u00A5\u00A2\u00A3\u00AC]/u;
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'山髙﨑㈱ｱ―～𠮷?é‾\\') }),
    );
    fc.assert(
      fc.property(cell, (text) => {
        fc.pre(!twins.test(text) && !/[",\r\n]/u.test(text));
        const encoded = encodeCsvCp932([['見出し'], [text]]);
        if (encoded.ok) expect(decodeText(encoded.bytes).text).toBe(`見出し\r\n${text}\r\n`);
        else
          expect(encoded.problems.every(({ row, character }) => row === 2 && text.includes(character))).toBe(
            true,
          );
      }),
    );
  });
});

describe('neutralizeFormula', () => {
  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '＝1+1', '\u22121', '\t=1', '\r=1', "=cmd|'/c calc'!A1"])(
    'disarms %p',
    (cell) => {
      expect(neutralizeFormula(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['', '山田', '0600000', '1-2', 'a=b', "'=1"])('leaves %p', (cell) => {
    expect(neutralizeFormula(cell)).toBe(cell);
  });
});
