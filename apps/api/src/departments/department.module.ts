import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { DepartmentController } from './department.controller';

@Module({ imports: [StaffModule], controllers: [DepartmentController] })
export class DepartmentHttpModule {}
