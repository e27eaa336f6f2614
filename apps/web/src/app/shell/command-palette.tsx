import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconBuildingStore, IconSearch } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessSuggestions } from '../../features/members/business-queries';
import { useCan } from '../../features/session/session';
import { useCodeList } from '../../features/settings/code-lists';
import { DESTINATIONS } from './destinations';

/** Ctrl+K: to any page, or to a business by two of its characters. */
export default function CommandPalette() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const districts = useCodeList('district');
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 150);
  const businesses = useQuery({
    ...businessSuggestions(settled),
    enabled: settled.length >= 2 && can('business:read'),
  });

  const pages: SpotlightActionData[] = DESTINATIONS.filter(({ needs }) => !needs || can(needs))
    .map(({ key, to, icon: Icon }) => ({
      id: key,
      label: key === 'log' ? t('log.title') : t(`shell.nav.${key}`),
      leftSection: <Icon size={20} aria-hidden />,
      onClick: () => void navigate({ to }),
    }))
    .filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  const found: SpotlightActionData[] = (settled.length >= 2 ? (businesses.data ?? []) : []).map(
    (business) => ({
      id: business.id,
      label: business.name,
      description: [business.nameKana, districts.labelOf(business.district), business.phone]
        .filter(Boolean)
        .join('・'),
      leftSection: <IconBuildingStore size={20} aria-hidden />,
      onClick: () => void navigate({ to: '/businesses/$id', params: { id: business.id } }),
    }),
  );
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      filter={(_, actions) => actions}
      shortcut={['mod + K']}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      tagsToIgnore={[]} // also while typing: Ctrl+K means nothing in a field
      actions={[
        ...(pages.length > 0 ? [{ group: t('palette.pages'), actions: pages }] : []),
        ...(found.length > 0 ? [{ group: t('palette.businesses'), actions: found }] : []),
      ]}
      nothingFound={t('palette.nothing')}
      searchProps={{
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
        leftSection: <IconSearch size={20} aria-hidden />,
      }}
    />
  );
}
