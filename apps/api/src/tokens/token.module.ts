import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { TokenController } from './token.controller';

@Module({ imports: [StaffModule], controllers: [TokenController] })
export class TokenHttpModule {}
