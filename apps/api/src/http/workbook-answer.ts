import { type ExportedFile, XLSX_TYPE } from '@banso/exchange';
import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

/** The answer is an Excel file, made for the one who asks and kept by nobody on the way. */
export function AnswersWithWorkbook(description: string) {
  return applyDecorators(
    Header('cache-control', 'private, no-store'),
    ApiProduces(XLSX_TYPE),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description }),
  );
}

/** An Excel file under its name (RFC 6266): in UTF-8, and one in ASCII for who cannot read that. */
export function attachment({ fileName, content }: ExportedFile): StreamableFile {
  const name = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new StreamableFile(content, {
    type: XLSX_TYPE,
    disposition: `attachment; filename="export.xlsx"; filename*=UTF-8''${name}`,
  });
}
