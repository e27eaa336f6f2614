import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../features/settings/settings-page'), 'SettingsPage'),
});

const settingsSection = createRoute({
  getParentRoute: () => frame,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('../../features/settings/settings-page'), 'SettingsPage'),
});

/** 設定. */
export const settingsRoutes = [settings, settingsSection] as const;
