import { Button, Group, NavLink, Stack, Text } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { useCan, useSession, useSignOut } from '../../features/session/session';
import { fullName } from '../../features/settings/staff-directory';
import { DESTINATIONS, TABS } from './destinations';
import { LanguageSwitch } from './language-switch';

const RoutedNavLink = createLink(NavLink);

/** その他: on a phone, everything that the tab bar has no room for. */
export function MorePage() {
  const { t } = useTranslation();
  const can = useCan();
  const { staff } = useSession();
  const signOut = useSignOut();
  const rest = DESTINATIONS.filter(
    ({ key, needs }) => (!needs || can(needs)) && !TABS.some((tab) => tab.key === key),
  );
  return (
    <>
      <PageHeader title={t('shell.nav.more')} />
      <Stack>
        <ul className="plain-list panel">
          {rest.map(({ key, to, icon: Icon }) => (
            <li key={key}>
              <RoutedNavLink to={to} label={t(`shell.nav.${key}`)} leftSection={<Icon size={22} aria-hidden />} py="sm" />
            </li>
          ))}
        </ul>
        <Group justify="space-between">
          <Text>{t('shell.language')}</Text>
          <LanguageSwitch />
        </Group>
        <Text c="dimmed">{t('shell.account', { name: fullName(staff) })}</Text>
        <Button variant="default" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Button>
      </Stack>
    </>
  );
}
