import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { ReminderProcessor } from './reminder.processor';

@Module({ imports: [SeminarsModule], providers: [ReminderProcessor] })
export class SeminarProcessingModule {}
