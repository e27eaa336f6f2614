import { SupportCasesModule } from '@banso/support-cases';
import { Module } from '@nestjs/common';
import { CaseKindController } from './case-kind.controller';

@Module({ imports: [SupportCasesModule], controllers: [CaseKindController] })
export class CaseKindHttpModule {}
