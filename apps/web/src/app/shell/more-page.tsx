import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { MenuLink } from '../../components/router-link';
import { useCan, useSession, useSignOut } from '../../features/session/session';
import { fullName } from '../../features/settings/staff-directory';
import { DESTINATIONS, TABS } from './destinations';
import { LanguageSwitch } from './language-switch';

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
              <MenuLink
                to={to}
                label={t(`shell.nav.${key}`)}
                leftSection={<Icon size={22} aria-hidden />}
                py="sm"
              />
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
