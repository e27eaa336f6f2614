import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';
import { text } from './search';

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../features/settings/settings-page'), 'SettingsPage'),
});

const settingsSection = createRoute({
  getParentRoute: () => frame,
  path: '/settings/$section',
  // Which record the section has open, where it has one.
  validateSearch: (search: Record<string, unknown>): { scheme?: string } => ({ scheme: text(search.scheme) }),
  component: lazyRouteComponent(() => import('../../features/settings/settings-page'), 'SettingsPage'),
});

/** 設定. */
export const settingsRoutes = [settings, settingsSection] as const;
