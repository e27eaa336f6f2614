import { Text } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SchemeSummary } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { ButtonLink } from '../../components/router-link';
import { useCan } from '../session/session';
import { CallDates, SchemeStanding } from './scheme-badges';
import { schemesQuery } from './scheme-queries';
import classes from './schemes.module.css';

/** 制度: the schemes that the chamber keeps, and whether one can apply for them today. */
export function SchemeListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(schemesQuery);
  if (!can('scheme:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <PageHeader
        title={t('schemes.title')}
        description={t('schemes.explanation')}
        actions={
          can('settings:write') && (
            <ButtonLink
              to="/settings/$section"
              params={{ section: 'schemes' }}
              variant="default"
              leftSection={<IconSettings size={18} aria-hidden />}
            >
              {t('schemes.manage')}
            </ButtonLink>
          )
        }
      />
      <QueryView query={query}>
        {(schemes) => (
          <div className="panel" style={{ padding: 0 }}>
            {schemes.length === 0 ? (
              <EmptyState title={t('schemes.empty')} hint={t('schemes.emptyHint')} />
            ) : (
              <ul className="plain-list">
                {schemes.map((scheme) => (
                  <li key={scheme.id}>
                    <SchemeRow scheme={scheme} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </QueryView>
    </>
  );
}

function SchemeRow({ scheme }: { scheme: SchemeSummary }) {
  return (
    <Link to="/schemes/$id" params={{ id: scheme.id }} className={`row-link ${classes.scheme}`}>
      <span>
        <Text span fw={700} display="block" className="written">
          {scheme.title}
        </Text>
        <Text span size="sm" c="dimmed" display="block" className="written">
          {[scheme.operator, scheme.benefit].filter(Boolean).join('・')}
        </Text>
      </span>
      <span className={classes.standing}>
        <SchemeStanding scheme={scheme} />
        <CallDates window={scheme.window} />
      </span>
    </Link>
  );
}
