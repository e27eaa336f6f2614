import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { MembershipMoveController } from './membership-move.controller';

@Module({ imports: [MembersModule], controllers: [MembershipMoveController] })
export class MembershipMoveHttpModule {}
