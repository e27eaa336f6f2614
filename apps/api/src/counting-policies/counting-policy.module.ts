import { ConsultationsModule } from '@banso/consultations';
import { Module } from '@nestjs/common';
import { CountingPolicyController } from './counting-policy.controller';

@Module({ imports: [ConsultationsModule], controllers: [CountingPolicyController] })
export class CountingPolicyHttpModule {}
