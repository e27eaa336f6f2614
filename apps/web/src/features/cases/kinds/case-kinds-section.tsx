import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKindView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { QueryView } from '../../../components/query-view';
import { useCan } from '../../session/session';
import { Section, SettingsTable } from '../../settings/section';
import { validityText } from '../../settings/validity';
import { caseKindsQuery } from '../case-kinds';
import { CaseKindDialog } from './case-kind-dialog';

/** 案件の種類: what a chamber supports, through which stages, and what counts on the way. */
export default function CaseKindsSection() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(caseKindsQuery);
  const [editing, setEditing] = useState<CaseKindView | 'new' | null>(null);
  const followUp = ({ followUp: rule, milestones }: CaseKindView) =>
    rule &&
    t('caseKinds.followUpText', {
      every: t(`caseKinds.cadences.${rule.every}`),
      from: milestones.find(({ key }) => key === rule.from)?.label ?? rule.from,
    });
  return (
    <Section
      title={t('settings.sections.caseKinds')}
      explanation={t('caseKinds.explanation')}
      actions={
        can('settings:write') && <Button onClick={() => setEditing('new')}>{t('caseKinds.add')}</Button>
      }
    >
      <QueryView query={query}>
        {(kinds) => (
          <>
            {kinds.length === 0 ? (
              <EmptyState title={t('caseKinds.empty')} />
            ) : (
              <SettingsTable
                label={t('settings.sections.caseKinds')}
                rows={kinds}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'label', title: t('caseKinds.label'), cell: ({ label }) => label },
                  {
                    key: 'stages',
                    title: t('caseKinds.stages'),
                    cell: ({ stages, milestones }) => (
                      <>
                        {stages.map(({ label }) => label).join(' → ')}
                        <Text size="sm" c="dimmed">
                          {milestones.length > 0 &&
                            t('caseKinds.milestonesText', {
                              milestones: milestones.map(({ label }) => label).join('・'),
                            })}
                        </Text>
                      </>
                    ),
                  },
                  { key: 'followUp', title: t('caseKinds.followUp'), cell: followUp },
                  { key: 'validity', title: t('settings.validity'), cell: validityText },
                ]}
                edit={can('settings:write') ? { label: ({ label }) => label, onEdit: setEditing } : undefined}
              />
            )}
            {editing && (
              <CaseKindDialog
                kind={editing === 'new' ? null : editing}
                last={Math.max(0, ...kinds.map(({ sortOrder }) => sortOrder))}
                onClose={() => setEditing(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </Section>
  );
}
