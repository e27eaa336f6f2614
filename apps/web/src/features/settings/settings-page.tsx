import { Navigate, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { MenuLink } from '../../components/router-link';
import { useCan } from '../session/session';
import { SECTIONS } from './sections';
import classes from './settings.module.css';

/** 設定: the sections that the person may see, one at a time. */
export function SettingsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { section: key } = useParams({ strict: false });
  const sections = SECTIONS.filter(({ needs }) => can(needs));
  const section = sections.find((candidate) => candidate.key === key);
  const first = sections[0];
  if (!first) return <EmptyState title={t('errors.notAllowed')} />;
  if (key === undefined) return <Navigate to="/settings/$section" params={{ section: first.key }} replace />;
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={classes.columns}>
        <nav aria-label={t('settings.title')}>
          <ul className={`plain-list ${classes.sections}`}>
            {sections.map(({ key: one }) => (
              <li key={one}>
                <MenuLink
                  to="/settings/$section"
                  params={{ section: one }}
                  label={t(`settings.sections.${one}`)}
                  activeProps={{ active: true, 'aria-current': 'page' }}
                />
              </li>
            ))}
          </ul>
        </nav>
        <div style={{ minWidth: 0 }}>
          {section ? (
            <Suspense fallback={<Loading />}>
              <section.Content />
            </Suspense>
          ) : (
            <EmptyState title={t('errors.notAllowed')} />
          )}
        </div>
      </div>
    </>
  );
}
