import { lazy, type ComponentType } from 'react';
import type { Permission } from '../../api/types';

/** One page of the settings. */
export interface SettingsSection {
  key:
    | 'staff'
    | 'departments'
    | 'codes'
    | 'caseKinds'
    | 'policies'
    | 'plans'
    | 'schemes'
    | 'tokens'
    | 'jobs'
    | 'audit';
  needs: Permission;
  Content: ComponentType;
}

/** In the order of the menu. Each is loaded when it is opened. */
export const SECTIONS: readonly SettingsSection[] = [
  { key: 'staff', needs: 'settings:read', Content: lazy(() => import('./staff-section')) },
  { key: 'departments', needs: 'settings:read', Content: lazy(() => import('./departments-section')) },
  { key: 'codes', needs: 'settings:read', Content: lazy(() => import('./codes-section')) },
  {
    key: 'caseKinds',
    needs: 'settings:read',
    Content: lazy(() => import('../cases/kinds/case-kinds-section')),
  },
  { key: 'policies', needs: 'settings:read', Content: lazy(() => import('./policies-section')) },
  { key: 'plans', needs: 'plan:write', Content: lazy(() => import('./plans-section')) },
  {
    key: 'schemes',
    needs: 'settings:write',
    Content: lazy(() => import('../schemes/schemes-section')),
  },
  { key: 'tokens', needs: 'token:own', Content: lazy(() => import('./tokens-section')) },
  { key: 'jobs', needs: 'jobs:read', Content: lazy(() => import('./jobs-section')) },
  { key: 'audit', needs: 'audit:read', Content: lazy(() => import('./audit-section')) },
];
