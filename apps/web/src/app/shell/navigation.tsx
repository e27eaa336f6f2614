import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MenuLink } from '../../components/router-link';
import { useCan } from '../../features/session/session';
import { DESTINATIONS, TABS } from './destinations';
import classes from './navigation.module.css';

/** The left column of an office screen. */
export function Navigation() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <ul className="plain-list">
      {DESTINATIONS.filter(({ needs }) => !needs || can(needs)).map(({ key, to, icon: Icon }) => (
        <li key={key}>
          <MenuLink
            to={to}
            activeOptions={{ exact: to === '/' }}
            activeProps={{ active: true, 'aria-current': 'page' }}
            label={t(`shell.nav.${key}`)}
            leftSection={<Icon size={20} aria-hidden />}
            className={classes.item}
          />
        </li>
      ))}
    </ul>
  );
}

/** The bottom bar of a phone. */
export function TabBar() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <ul className={classes.tabs}>
      {TABS.filter(({ needs }) => !needs || can(needs)).map((destination) => (
        <li key={destination.key}>
          <Tab {...destination} label={t(`shell.nav.${destination.key}`)} />
        </li>
      ))}
    </ul>
  );
}

const TabAnchor = createLink('a');

function Tab({ to, icon: Icon, label }: (typeof TABS)[number] & { label: string }) {
  return (
    <TabAnchor
      to={to}
      activeOptions={{ exact: to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
      className={classes.tab}
    >
      <Icon size={24} aria-hidden />
      <span>{label}</span>
    </TabAnchor>
  );
}
