import { ExchangeModule } from '@banso/exchange';
import { SubsidiesModule } from '@banso/subsidies';
import { Module } from '@nestjs/common';
import { BusinessDiagnosisController } from './business-diagnosis.controller';
import { DiagnosisController } from './diagnosis.controller';
import { SchemeCallController } from './scheme-call.controller';
import { SchemeController } from './scheme.controller';

@Module({
  imports: [ExchangeModule, SubsidiesModule],
  controllers: [SchemeController, BusinessDiagnosisController, DiagnosisController, SchemeCallController],
})
export class SchemeHttpModule {}
