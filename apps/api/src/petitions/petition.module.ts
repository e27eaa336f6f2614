import { VoicesModule } from '@banso/voices';
import { Module } from '@nestjs/common';
import { PetitionController } from './petition.controller';

@Module({ imports: [VoicesModule], controllers: [PetitionController] })
export class PetitionHttpModule {}
