import { SubsidiesModule } from '@banso/subsidies';
import { Module } from '@nestjs/common';
import { DiagnosisProcessor } from './diagnosis.processor';

@Module({ imports: [SubsidiesModule], providers: [DiagnosisProcessor] })
export class SchemeProcessingModule {}
