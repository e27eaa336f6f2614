import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/router-link';
import { useRecentBusinesses } from '../consultations/use-recent-businesses';
import { BusinessPicker } from '../members/business-picker';

/** The box to start a record: choosing the business opens the form with it filled in. */
export function StartRecord() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const recent = useRecentBusinesses();
  return (
    <Group align="flex-end">
      <div style={{ flex: '1 1 240px' }}>
        <BusinessPicker
          label={t('home.startLabel')}
          value={[]}
          max={1}
          recent={recent}
          onChange={([business]) => {
            if (business) void navigate({ to: '/log', search: { businessId: business.id } });
          }}
        />
      </div>
      <ButtonLink to="/log" variant="default">
        {t('home.startEmpty')}
      </ButtonLink>
    </Group>
  );
}
