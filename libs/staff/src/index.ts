export { Department } from './accounts/department.entity';
export {
  type DepartmentChanges,
  type DepartmentInput,
  DepartmentService,
} from './accounts/department.service';
export { StaffMember } from './accounts/staff-member.entity';
export { type InCharge, requireInCharge } from './accounts/in-charge';
export { type StaffChanges, type StaffInput, StaffService } from './accounts/staff.service';
export type { AuditEntry } from './audit/audit-entry';
export { AuditService } from './audit/audit.service';
export { type AuditQuery, auditStatement } from './audit/audit-statement';
export { type PublicChamber, PublicChambers } from './chambers/public-chambers.service';
export { CodeEntry } from './code-lists/code-entry.entity';
export { CODE_LISTS, type CodeListKey, isCodeListKey } from './code-lists/code-list';
export {
  type CodeEntryChanges,
  type CodeEntryInput,
  type CodeList,
  CodeListService,
} from './code-lists/code-list.service';
export { type CodedField, requireKnownCode } from './code-lists/known-code';
export { dayProblems, oldDayProblems } from './records/day-of-record';
export { lockedForChange, type Voidable } from './records/locked-for-change';
export { recordedYears } from './records/recorded-years';
export { type Role, ROLES } from './role.enum';
export { type Permission, PERMISSIONS, permissionsOf } from './roles';
export { AccessToken } from './sign-in/access-token.entity';
export { AccessTokenService } from './sign-in/access-token.service';
export { AuthenticationService, SESSION_SECONDS, type SignInClient } from './sign-in/authentication.service';
export { CREDENTIAL_RETENTIONS } from './sign-in/credential-retentions';
export { hashPassword, PASSWORD_MAX, PASSWORD_MIN, verifyPassword } from './sign-in/password';
export type { Principal } from './sign-in/principal';
export { Session } from './sign-in/session.entity';
export { type Chamber, type SessionDetails, SessionViewService } from './sign-in/session-view.service';
export { StaffModule } from './staff.module';
export { checkValidity } from './validity';
