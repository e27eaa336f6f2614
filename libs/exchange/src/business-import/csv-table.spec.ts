import { encode } from 'iconv-lite';
import * as fc from 'fast-check';
import { parsedRecords, readCsvTable, records } from './csv-table';

const read = (...lines: string[]) => readCsvTable(Buffer.from(lines.join('\r\n')));
const refusal = (bytes: Buffer): string => {
  try {
    readCsvTable(bytes);
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a CSV file', () => {
  it('is read with the row numbers that Excel shows, blank rows left out', () => {
    expect(read('名称,電話', '', '山田 , 042', ',', '鈴木')).toEqual({
      encoding: 'utf-8',
      headers: ['名称', '電話'],
      rows: [
        { row: 3, cells: ['山田', '042'] },
        { row: 5, cells: ['鈴木'] },
      ],
    });
  });

  it('may carry a byte order mark, or be in CP932', () => {
    expect(read('\uFEFF名称', '山田').headers).toEqual(['名称']);
    const table = readCsvTable(encode('名称\r\n㈱髙橋～\r\n', 'cp932'));
    expect(table).toMatchObject({ encoding: 'cp932', rows: [{ cells: ['㈱髙橋～'] }] });
  });

  it.each([
    ['名称\t電話', '山田, 鈴木\t042'],
    ['名称;電話', '山田, 鈴木;042'],
    ['名称,電話', '"山田, 鈴木",042'],
  ])('is separated as its heading is: %j', (heading, line) => {
    expect(read(heading, line).rows[0]?.cells).toEqual(['山田, 鈴木', '042']);
  });

  it('is not read to its end when a million blank rows follow', () => {
    const bytes = Buffer.from(`名称\n山田\n${',\n'.repeat(1_000_000)}`);
    expect(() => readCsvTable(bytes)).toThrow(/空の行を含めて50000行を超えています/);
  });

  it('counts a value with line breaks as one row', () => {
    expect(read('名称', '"一\n二"', '三').rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it.each<[string, Buffer, string]>([
    ['is empty', Buffer.from(''), '空です'],
    ['is all blanks', Buffer.from('\r\n,,\r\n'), '空です'],
    ['has a heading only', Buffer.from('名称,電話\r\n'), 'データがありません'],
    ['has an open quote', Buffer.from('名称\r\n"山田'), 'こわれています'],
    ['has a quote amid a value', Buffer.from('名称\r\n"山"田'), 'こわれています'],
    ['is UTF-16', Buffer.from([0xff, 0xfe, 0x0d, 0x54, 0x0a, 0x00]), '文字コード'],
    ['is EUC-JP', encode('名称\r\n事業所、髙橋商店のー', 'euc-jp'), '文字コード'],
    ['is a workbook', Buffer.from('PK\u0003\u0004…'), 'Excelブック'],
    ['has 20,001 rows', Buffer.from(`名称\r\n${'山\r\n'.repeat(20_001)}`), '20001行'],
    ['has 201 columns', Buffer.from(`${'名称,'.repeat(200)}名称\r\n山`), '201'],
  ])('is refused when it %s', (_, bytes, words) => {
    expect(refusal(bytes)).toContain(words);
  });
});

describe('a file without quotes', () => {
  it('is read as the parser reads it', () => {
    const piece = fc.constantFrom(...'名あ1,;\t \u3000', '\r\n', '\n', '\r', '\uFEFF');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(records(text)).toEqual(parsedRecords(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
