import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconId, IconPencil, IconPencilPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BusinessView } from '../../api/types';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { ButtonLink } from '../../components/router-link';
import { BusinessCasesPanel } from '../cases/business-cases-panel';
import { BusinessSchemes } from '../schemes/business-schemes';
import { useCan } from '../session/session';
import { BusinessFacts } from './business-facts';
import classes from './business-page.module.css';
import { businessQuery } from './business-queries';
import { DuesPanel } from './dues/dues-panel';
import { MembershipPanel } from './membership-panel';
import { PersonsPanel } from './persons-panel';
import { Timeline } from './timeline';

/** カルテ: everything about one business, its story in the middle. */
export function BusinessPage() {
  const { id } = useParams({ from: '/frame/businesses/$id' });
  const query = useQuery(businessQuery(id));
  return <QueryView query={query}>{(business) => <Business business={business} />}</QueryView>;
}

function Business({ business }: { business: BusinessView }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <>
      <PageHeader
        title={business.name}
        description={
          <Stack gap={4}>
            <Text c="dimmed">{business.nameKana}</Text>
            <Standing business={business} />
          </Stack>
        }
        actions={
          <>
            {can('consultation:read') && (
              <ButtonLink
                to="/businesses/$id/card"
                params={{ id: business.id }}
                variant="default"
                leftSection={<IconId size={18} aria-hidden />}
              >
                {t('visitCard.title')}
              </ButtonLink>
            )}
            {can('business:write') && (
              <ButtonLink
                to="/businesses/$id/edit"
                params={{ id: business.id }}
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
              >
                {t('common.edit')}
              </ButtonLink>
            )}
            {can('consultation:write') && (
              <ButtonLink
                to="/log"
                search={{ businessId: business.id }}
                leftSection={<IconPencilPlus size={18} aria-hidden />}
              >
                {t('log.title')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={classes.columns}>
        <section className="panel" aria-labelledby="timeline">
          <Title order={2} id="timeline" mb="xs">
            {t('timeline.title')}
          </Title>
          <Timeline business={business} />
        </section>
        <Stack>
          <BusinessCasesPanel business={business} />
          <section className="panel" aria-labelledby="facts">
            <Title order={2} id="facts" mb="xs">
              {t('business.groupBasics')}
            </Title>
            <BusinessFacts business={business} />
          </section>
          <BusinessSchemes businessId={business.id} />
          <PersonsPanel business={business} />
          <MembershipPanel business={business} />
          <DuesPanel businessId={business.id} />
        </Stack>
      </div>
    </>
  );
}

function Standing({ business }: { business: BusinessView }) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      <Badge color={business.member ? 'ai.8' : 'gray.7'}>
        {business.member ? t('business.member') : t('business.nonMember')}
      </Badge>
      <Badge color="gray.7" title={business.smallBusiness.reason}>
        {t(`business.small.${business.smallBusiness.answer}`)}
      </Badge>
      {business.closedOn && <Badge color="gray.7">{t('business.closed')}</Badge>}
    </Group>
  );
}
