import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Department } from './accounts/department.entity';
import { DepartmentService } from './accounts/department.service';
import { StaffMember } from './accounts/staff-member.entity';
import { StaffService } from './accounts/staff.service';
import { AuditService } from './audit/audit.service';
import { PublicChambers } from './chambers/public-chambers.service';
import { CodeEntry } from './code-lists/code-entry.entity';
import { CodeListService } from './code-lists/code-list.service';
import { AccessToken } from './sign-in/access-token.entity';
import { AccessTokenService } from './sign-in/access-token.service';
import { AuthenticationService } from './sign-in/authentication.service';
import { PrincipalCache } from './sign-in/principal-cache';
import { Session } from './sign-in/session.entity';
import { SessionViewService } from './sign-in/session-view.service';
import { SignInThrottle } from './sign-in/sign-in-throttle.service';

const SERVICES = [
  AccessTokenService,
  AuditService,
  AuthenticationService,
  CodeListService,
  DepartmentService,
  PublicChambers,
  SessionViewService,
  StaffService,
];

/** Who works here, what they may do, how they sign in; and the code lists and the audit trail that they read. */
@Module({
  imports: [TypeOrmModule.forFeature([AccessToken, CodeEntry, Department, Session, StaffMember])],
  providers: [...SERVICES, PrincipalCache, SignInThrottle],
  exports: SERVICES,
})
export class StaffModule {}
