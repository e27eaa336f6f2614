import { PassThrough, type Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { stream } from 'exceljs';
import type { Sheet, SheetColumn } from './sheet.types';

/** What Excel files are called on the wire. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// `@` is Excel's own format for text: also what is typed over such a cell stays as it is typed.
const FORMATS: Record<SheetColumn<never>['kind'], string> = {
  text: '@',
  number: '#,##0',
  day: 'yyyy/mm/dd',
  instant: 'yyyy/mm/dd hh:mm',
};
const A4 = 9;
const ROWS_A_TURN = 200;
const JAPAN_AHEAD_MS = 9 * 60 * 60 * 1000;
/** Excel takes 255 units for the line above a page, its own codes among them; a character may be two. */
const LONGEST_TITLE = 100;

/**
 * A list as an Excel file, written row by row: what is not yet sent is kept packed, and other requests have their turn
 * in between. The stream fails where the file cannot be written.
 */
export function workbookStream<Row>(sheet: Sheet<Row>): Readable {
  const output = new PassThrough();
  write(sheet, output).catch((error: unknown) => output.destroy(error as Error));
  return output;
}

async function write<Row>(sheet: Sheet<Row>, output: PassThrough): Promise<void> {
  // Loaded with the first file: it takes a moment, which no start of the program should wait for.
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  workbook.creator = '伴走';
  const written = openSheet(workbook, sheet);
  for (const [index, row] of sheet.rows.entries()) {
    written.addRow(sheet.columns.map((column) => cellOf(column, row))).commit();
    if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
  }
  written.commit();
  await workbook.commit();
}

function openSheet<Row>(
  workbook: stream.xlsx.WorkbookWriter,
  { name, title, columns, frozenColumns }: Sheet<Row>,
): ReturnType<typeof workbook.addWorksheet> {
  // A code begins with `&` there.
  const heading = [...title].slice(0, LONGEST_TITLE).join('').replaceAll('&', '&&');
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddHeader: `&L${heading}`, oddFooter: '&R&P／&N' },
  });
  sheet.columns = columns.map(({ width, kind }) => ({
    width,
    style: { numFmt: FORMATS[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  head.commit();
  return sheet;
}

function cellOf<Row>(column: SheetColumn<Row>, row: Row): string | number | Date | null {
  switch (column.kind) {
    case 'text':
    case 'number':
      return column.value(row);
    case 'day': {
      const day = column.value(row);
      return day === null ? null : new Date(`${day}T00:00:00Z`);
    }
    case 'instant': {
      // A cell knows no time zone: what the clock shows in Japan is written.
      const instant = column.value(row);
      return instant === null ? null : new Date(instant.getTime() + JAPAN_AHEAD_MS);
    }
  }
}
