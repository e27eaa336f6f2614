import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { BusinessController } from './business.controller';
import { MembershipController } from './membership.controller';
import { PersonController } from './person.controller';

@Module({
  imports: [MembersModule],
  controllers: [BusinessController, PersonController, MembershipController],
})
export class BusinessHttpModule {}
