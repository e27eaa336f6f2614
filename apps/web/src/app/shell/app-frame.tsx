import { ActionIcon, AppShell, Button, Group, Menu, Text } from '@mantine/core';
import { IconLogout, IconSearch, IconUserCircle } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../components/loading';
import { SendWaitingRecords } from '../../features/consultations/send-waiting-records';
import { SendDoorActs } from '../../features/reception/send-door-acts';
import { ActionMenu } from '../../components/action-menu';
import { SessionExpired } from '../../features/session/session-expired';
import { useSession, useSignOut } from '../../features/session/session';
import { fullName } from '../../features/settings/staff-directory';
import { LanguageSwitch } from './language-switch';
import { Navigation, TabBar } from './navigation';
import { SampleBanner } from './sample-banner';

const CommandPalette = lazy(() => import('./command-palette'));

/** What stands around every page: header, navigation, tab bar on a phone. */
export function AppFrame() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  return (
    <>
      <a href="#main" className="skip-link">
        {t('shell.skip')}
      </a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: { base: 60, sm: 0 } }}
        padding={{ base: 'sm', sm: 'lg' }}
        transitionDuration={0} // a screen that turns has its layout at once: charts would be drawn again at every step
      >
        <AppShell.Header>
          <Header />
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('shell.navigation')}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="main" ref={main} tabIndex={-1}>
          <SampleBanner />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </AppShell.Main>
        <AppShell.Footer
          hiddenFrom="sm"
          withBorder
          component="nav"
          role="navigation"
          aria-label={t('shell.tabs')}
        >
          <TabBar />
        </AppShell.Footer>
      </AppShell>
      <SendWaitingRecords />
      <SendDoorActs />
      <SessionExpired />
      <Suspense>
        <CommandPalette />
      </Suspense>
    </>
  );
}

function Header() {
  const { t } = useTranslation();
  const { staff, chamber } = useSession();
  const signOut = useSignOut();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
        <Text component={Link} to="/" fw={700} c="ai.8" size="lg" td="none" style={{ whiteSpace: 'nowrap' }}>
          {t('app.name')}
        </Text>
        <Text c="dimmed" truncate>
          {chamber.name}
        </Text>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <OpenPalette />
        <ActionMenu
          width={240}
          target={
            <Button
              variant="subtle"
              px="xs"
              leftSection={<IconUserCircle size={22} aria-hidden />}
              aria-label={t('shell.account', { name: fullName(staff) })}
            >
              <Text visibleFrom="sm">{fullName(staff)}</Text>
            </Button>
          }
        >
          <Menu.Label>
            {t(`roles.${staff.role}`)}・{staff.email}
          </Menu.Label>
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>
            {t('shell.signOut')}
          </Menu.Item>
        </ActionMenu>
        <Group visibleFrom="sm">
          <LanguageSwitch />
        </Group>
      </Group>
    </Group>
  );
}

function OpenPalette() {
  const { t } = useTranslation();
  const open = async () => (await import('@mantine/spotlight')).spotlight.open();
  return (
    <ActionIcon
      variant="subtle"
      aria-label={t('palette.open')}
      title={t('palette.open')}
      onClick={() => void open()}
    >
      <IconSearch size={22} aria-hidden />
    </ActionIcon>
  );
}

/** A screen reader hears the new page from its beginning, as after a real page load. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef<string | undefined>(undefined);
  useEffect(() => {
    const moved = previous.current !== undefined && previous.current !== path;
    previous.current = path;
    const inside = main.current?.contains(document.activeElement) ?? false;
    if (moved && !inside) main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
