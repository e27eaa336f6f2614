import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { StaffController } from './staff.controller';

@Module({ imports: [StaffModule], controllers: [StaffController] })
export class StaffHttpModule {}
