import { type BusinessImport, IMPORT_STATES, type ImportState } from '@banso/exchange';
import { ApiProperty } from '@nestjs/swagger';

export class ImportColumnView {
  @ApiProperty({ type: String })
  header: string;

  @ApiProperty({ type: String, nullable: true, description: '取り込む項目。取り込まない列は null' })
  field: string | null;
}

export class ImportProblemView {
  @ApiProperty({ type: 'integer', description: '見出しを1とする行番号' })
  row: number;

  @ApiProperty({ type: String, nullable: true, description: '列の見出し。行全体なら null' })
  column: string | null;

  @ApiProperty({ type: String })
  message: string;
}

export class ImportView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  fileName: string;

  @ApiProperty({ type: String, enum: ['utf-8', 'cp932'] })
  encoding: 'utf-8' | 'cp932';

  @ApiProperty({ type: String, enum: IMPORT_STATES })
  state: ImportState;

  @ApiProperty({ type: 'integer' })
  rowCount: number;

  @ApiProperty({ type: 'integer', description: '書き込んだ行の数' })
  progress: number;

  @ApiProperty({ type: [ImportColumnView] })
  columns: ImportColumnView[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: '最初の10行。項目ごとの値と、行番号 row',
  })
  preview: Record<string, string | number>[];

  @ApiProperty({ type: [ImportProblemView], description: '最初の500件' })
  problems: ImportProblemView[];

  @ApiProperty({ type: 'integer' })
  problemCount: number;

  @ApiProperty({ type: 'integer', description: '新しく登録する事業所の数' })
  toCreate: number;

  @ApiProperty({ type: 'integer', description: '更新する事業所の数' })
  toUpdate: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class ImportListView {
  @ApiProperty({ type: [ImportView] })
  items: ImportView[];
}

export function importView(record: BusinessImport): ImportView {
  return {
    id: record.id,
    fileName: record.fileName,
    encoding: record.encoding,
    state: record.state,
    rowCount: record.rowCount,
    progress: record.progress,
    columns: record.mapping,
    preview: record.preview,
    problems: record.problems,
    problemCount: record.problemCount,
    toCreate: record.toCreate,
    toUpdate: record.toUpdate,
    createdAt: record.createdAt.toISOString(),
    finishedAt: record.finishedAt?.toISOString() ?? null,
  };
}
