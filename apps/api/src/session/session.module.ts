import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { SessionController } from './session.controller';

@Module({ imports: [StaffModule], controllers: [SessionController] })
export class SessionHttpModule {}
