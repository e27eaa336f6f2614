import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { CodeListController } from './code-list.controller';

@Module({ imports: [StaffModule], controllers: [CodeListController] })
export class CodeListHttpModule {}
