import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { DesignationProcessor } from './designation.processor';

@Module({ imports: [MembersModule], providers: [DesignationProcessor] })
export class MemberProcessingModule {}
