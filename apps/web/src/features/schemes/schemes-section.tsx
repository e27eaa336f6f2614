import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { AppLink } from '../../components/router-link';
import { formatInstant } from '../../i18n/format';
import { Section, SettingsTable } from '../settings/section';
import { SchemeStanding } from './scheme-badges';
import { SchemeEditor } from './scheme-editor';
import { schemeQuery, schemesQuery } from './scheme-queries';

const NEW = 'new';

/** 制度: the chamber's schemes as data, switched on or off and rewritten. */
export default function SchemesSection() {
  const { scheme: editing } = useSearch({ from: '/frame/settings/$section' });
  return editing === undefined ? <SchemeTable /> : <SchemeBeingEdited id={editing} />;
}

function SchemeTable() {
  const { t } = useTranslation();
  const edit = useEditing();
  const query = useQuery(schemesQuery);
  return (
    <Section
      title={t('settings.sections.schemes')}
      explanation={t('schemes.settingsExplanation')}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => edit(NEW)}>
          {t('schemes.addScheme')}
        </Button>
      }
    >
      <QueryView query={query}>
        {(schemes) =>
          schemes.length === 0 ? (
            <EmptyState title={t('schemes.empty')} />
          ) : (
            <SettingsTable
              label={t('settings.sections.schemes')}
              rows={schemes}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  title: t('schemes.name'),
                  cell: ({ id, title }) => (
                    <AppLink to="/schemes/$id" params={{ id }}>
                      {title}
                    </AppLink>
                  ),
                },
                {
                  key: 'standing',
                  title: t('schemes.standing'),
                  cell: (scheme) => <SchemeStanding scheme={scheme} />,
                },
                {
                  key: 'updated',
                  title: t('schemes.updatedAt'),
                  cell: ({ updatedAt }) => formatInstant(updatedAt),
                },
              ]}
              edit={{ label: ({ title }) => title, onEdit: ({ id }) => edit(id) }}
            />
          )
        }
      </QueryView>
    </Section>
  );
}

function SchemeBeingEdited({ id }: { id: string }) {
  const { t } = useTranslation();
  const edit = useEditing();
  const close = () => edit(undefined);
  const query = useQuery({ ...schemeQuery(id), enabled: id !== NEW });
  if (id === NEW) {
    return (
      <Section title={t('schemes.addScheme')} explanation={t('schemes.sourceExplanation')}>
        <SchemeEditor scheme={null} onSaved={close} onCancel={close} />
      </Section>
    );
  }
  return (
    <QueryView query={query}>
      {(scheme) => (
        <Section title={scheme.title} explanation={t('schemes.sourceExplanation')}>
          <SchemeEditor scheme={scheme} onSaved={close} onCancel={close} />
        </Section>
      )}
    </QueryView>
  );
}

/** Which scheme is edited stands in the address, so that a link leads there. */
function useEditing(): (id: string | undefined) => void {
  const navigate = useNavigate();
  return (scheme) =>
    void navigate({ to: '/settings/$section', params: { section: 'schemes' }, search: { scheme } });
}
