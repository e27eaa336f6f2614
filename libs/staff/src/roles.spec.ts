import { ROLES } from './role.enum';
import { type Permission, PERMISSIONS, permissionsOf } from './roles';

const holders = (permission: Permission) => ROLES.filter((role) => permissionsOf(role).has(permission));

describe('permissionsOf', () => {
  it('lets advisors alone read restricted notes', () => {
    expect(holders('consultation:read-restricted')).toEqual(['advisor']);
  });

  it('keeps accounts, code lists and plans with administrators', () => {
    for (const permission of ['staff:write', 'settings:write', 'plan:write', 'jobs:run'] as const) {
      expect(holders(permission)).toEqual(['administrator']);
    }
  });

  it('lets a mail server’s program report what came back with a token of staff, not only of administrators', () => {
    expect(holders('mail-bounce:write')).toEqual(['staff', 'administrator']);
  });

  it('keeps administrators away from writing consultations', () => {
    expect(holders('consultation:write')).toEqual(['advisor', 'staff']);
  });

  it('lets auditors read the trail and change nothing, not even a token of their own', () => {
    expect(holders('audit:read')).toEqual(['administrator', 'auditor']);
    const changing = [...permissionsOf('auditor')].filter((permission) => !permission.endsWith(':read'));
    expect(changing).toEqual([]);
  });

  it('gives every permission to somebody', () => {
    expect(PERMISSIONS.filter((permission) => holders(permission).length === 0)).toEqual([]);
  });
});
