import type { Role } from './role.enum';

/** Everything that can be permitted, as `noun:verb`. A route names one; a role holds some; nothing is implied. */
export const PERMISSIONS = [
  'business:read',
  'business:write',
  'membership:write',
  'dues:read',
  'dues:write',
  'import:run',
  'consultation:read',
  'consultation:read-restricted',
  'consultation:write',
  'support-case:read',
  'support-case:write',
  'event:read',
  'event:write',
  'registration:write',
  'reception:run',
  'feedback:read',
  'feedback:write',
  'petition:read',
  'petition:write',
  'plan:read',
  'plan:write',
  'manual-entry:write',
  'goal:review',
  'settings:read',
  'settings:write',
  'staff:write',
  'audit:read',
  'jobs:read',
  'jobs:run',
  'token:own',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

// Whoever runs the system keeps no consultation records and reads no health or debt facts in them: 要配慮個人情報 is
// for the advisors who need it (個人情報保護法).
const NOT_FOR_ADMINISTRATORS: readonly Permission[] = ['consultation:write', 'consultation:read-restricted'];

const PERMISSIONS_OF: Record<Role, ReadonlySet<Permission>> = {
  advisor: new Set([
    'business:read',
    'business:write',
    'consultation:read',
    'consultation:read-restricted',
    'consultation:write',
    'support-case:read',
    'support-case:write',
    'event:read',
    'registration:write',
    'reception:run',
    'feedback:read',
    'feedback:write',
    'petition:read',
    'plan:read',
    'manual-entry:write',
    'settings:read',
    'token:own',
  ]),
  staff: new Set([
    'business:read',
    'business:write',
    'membership:write',
    'dues:read',
    'dues:write',
    'import:run',
    'consultation:read',
    'consultation:write',
    'support-case:read',
    'support-case:write',
    'event:read',
    'event:write',
    'registration:write',
    'reception:run',
    'feedback:read',
    'feedback:write',
    'petition:read',
    'petition:write',
    'plan:read',
    'manual-entry:write',
    'settings:read',
    'token:own',
  ]),
  executive: new Set([
    'business:read',
    'dues:read',
    'consultation:read',
    'support-case:read',
    'event:read',
    'feedback:read',
    'petition:read',
    'plan:read',
    'goal:review',
    'settings:read',
    'token:own',
  ]),
  administrator: new Set(PERMISSIONS.filter((permission) => !NOT_FOR_ADMINISTRATORS.includes(permission))),
  auditor: new Set([
    'business:read',
    'dues:read',
    'consultation:read',
    'support-case:read',
    'event:read',
    'feedback:read',
    'petition:read',
    'plan:read',
    'settings:read',
    'audit:read',
    'jobs:read',
  ]),
};

/** What a role may do. The set is shared: read it, never change it. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return PERMISSIONS_OF[role];
}
