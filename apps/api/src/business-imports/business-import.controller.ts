import { BusinessImportService, importTemplate } from '@banso/exchange';
import { DomainError, type TenantScope } from '@banso/platform';
import { Controller, Get, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPath, RequirePermission, Scope } from '../http';
import { ImportListView, importView, ImportView } from './business-import.dto';

const CSV_FORM = {
  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
};

@Controller({ path: 'business-imports', version: '1' })
export class BusinessImportController {
  constructor(private readonly imports: BusinessImportService) {}

  @Get()
  @RequirePermission('import:run')
  @ApiOkResponse({ type: ImportListView })
  async list(@Scope() scope: TenantScope): Promise<ImportListView> {
    return { items: (await this.imports.latest(scope)).map(importView) };
  }

  @Post()
  @RequirePermission('import:run')
  @ApiConsumes('multipart/form-data')
  @ApiBody(CSV_FORM)
  @ApiCreatedResponse({ type: ImportView })
  async check(@Scope() scope: TenantScope, @Req() request: FastifyRequest): Promise<ImportView> {
    const file = request.isMultipart() ? await request.file() : undefined;
    if (file === undefined || file.fieldname !== 'file') {
      const message = 'CSVファイルを、multipart/form-data の file として送ってください。';
      throw DomainError.invalid([{ field: 'file', message }]);
    }
    return importView(await this.imports.check(scope, file.filename, await file.toBuffer()));
  }

  @Get('template')
  @RequirePermission('import:run')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="businesses.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  template(): StreamableFile {
    return new StreamableFile(importTemplate());
  }

  @Get(':id')
  @RequirePermission('import:run')
  @ApiOkResponse({ type: ImportView })
  async find(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<ImportView> {
    return importView(await this.imports.find(scope, id));
  }

  @Post(':id/run')
  @HttpCode(202)
  @RequirePermission('import:run')
  @ApiAcceptedResponse({ type: ImportView })
  async run(@Scope() scope: TenantScope, @Param() { id }: IdPath): Promise<ImportView> {
    return importView(await this.imports.start(scope, id));
  }
}
