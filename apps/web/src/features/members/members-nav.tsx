import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/router-link';
import { useCan } from '../session/session';

const PAGES = [
  { key: 'moves', to: '/members' },
  { key: 'referrals', to: '/members/referrals' },
  { key: 'dues', to: '/members/dues', needs: 'dues:read' },
  { key: 'designations', to: '/members/designations' },
] as const;

/** 会員: the pages about memberships as a whole, one beside the other. */
export function MembersNav() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <nav aria-label={t('members.title')} className="no-print">
      <Group gap="xs" mb="md">
        {PAGES.filter((page) => !('needs' in page) || can(page.needs)).map(({ key, to }) => (
          <ButtonLink
            key={key}
            to={to}
            variant="default"
            size="compact-md"
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page', variant: 'light' }}
          >
            {t(`members.pages.${key}`)}
          </ButtonLink>
        ))}
      </Group>
    </nav>
  );
}
