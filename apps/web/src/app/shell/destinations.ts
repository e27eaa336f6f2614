import {
  IconBriefcase,
  IconBuildingStore,
  IconCalendarEvent,
  IconClipboardList,
  IconDots,
  IconFileImport,
  IconGift,
  IconHome,
  IconMailbox,
  IconNotes,
  IconPencilPlus,
  IconSend,
  IconSettings,
  IconTargetArrow,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Permission } from '../../api/types';

/** A place in the application that navigation leads to. */
export interface Destination {
  key:
    | 'home'
    | 'log'
    | 'businesses'
    | 'members'
    | 'consultations'
    | 'cases'
    | 'events'
    | 'plans'
    | 'yearlyRecords'
    | 'feedback'
    | 'petitions'
    | 'schemes'
    | 'imports'
    | 'settings'
    | 'more';
  to:
    | '/'
    | '/log'
    | '/businesses'
    | '/members'
    | '/consultations'
    | '/cases'
    | '/events'
    | '/plans'
    | '/surveys-and-examinations'
    | '/feedback'
    | '/petitions'
    | '/schemes'
    | '/imports'
    | '/settings'
    | '/more';
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** Without it the place is not shown. */
  needs?: Permission;
}

/** In the order in which an advisor's day needs them. */
export const DESTINATIONS: readonly Destination[] = [
  { key: 'home', to: '/', icon: IconHome },
  { key: 'log', to: '/log', icon: IconPencilPlus, needs: 'consultation:write' },
  { key: 'businesses', to: '/businesses', icon: IconBuildingStore, needs: 'business:read' },
  { key: 'members', to: '/members', icon: IconUsersGroup, needs: 'business:read' },
  { key: 'consultations', to: '/consultations', icon: IconNotes, needs: 'consultation:read' },
  { key: 'cases', to: '/cases', icon: IconBriefcase, needs: 'support-case:read' },
  { key: 'events', to: '/events', icon: IconCalendarEvent, needs: 'event:read' },
  { key: 'plans', to: '/plans', icon: IconTargetArrow, needs: 'plan:read' },
  { key: 'yearlyRecords', to: '/surveys-and-examinations', icon: IconClipboardList, needs: 'event:read' },
  { key: 'feedback', to: '/feedback', icon: IconMailbox, needs: 'feedback:read' },
  { key: 'petitions', to: '/petitions', icon: IconSend, needs: 'petition:read' },
  { key: 'schemes', to: '/schemes', icon: IconGift, needs: 'scheme:read' },
  { key: 'imports', to: '/imports', icon: IconFileImport, needs: 'import:run' },
  { key: 'settings', to: '/settings', icon: IconSettings },
];

/** The phone's tab bar has room for five; the rest is behind その他. */
export const TABS: readonly Destination[] = [
  ...DESTINATIONS.filter(({ key }) => ['home', 'log', 'businesses', 'plans'].includes(key)),
  { key: 'more', to: '/more', icon: IconDots },
];
