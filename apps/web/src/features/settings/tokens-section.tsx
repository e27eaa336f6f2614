import { Alert, Button, Code, CopyButton, Group, Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { modals } from '@mantine/modals';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { TokenView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { FormDialog } from '../../components/form-dialog';
import { ProblemNotice } from '../../components/problem-notice';
import { QueryView } from '../../components/query-view';
import { useSave } from '../../components/use-save';
import { formatInstant } from '../../i18n/format';
import { Section, SettingsTable } from './section';

const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => answer(api.GET('/api/v1/tokens')).then(({ items }) => items),
});

/** アクセストークン: lets a program act as the person. The token itself is shown once. */
export default function TokensSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(tokensQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const revoke = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
  });
  const ask = ({ id, name }: TokenView) =>
    modals.openConfirmModal({
      title: t('tokens.revoke'),
      children: <Text>{t('tokens.revokeExplanation', { name })}</Text>,
      labels: { confirm: t('tokens.revoke'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: () => revoke.mutate(id),
    });
  return (
    <Section
      title={t('settings.sections.tokens')}
      explanation={t('tokens.explanation')}
      actions={<Button onClick={() => setAdding(true)}>{t('tokens.add')}</Button>}
    >
      <div aria-live="polite">{made && <Made token={made} />}</div>
      <ProblemNotice error={revoke.error} />
      <QueryView query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState title={t('tokens.empty')} />
          ) : (
            <SettingsTable
              label={t('settings.sections.tokens')}
              rows={tokens}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', title: t('tokens.name'), cell: ({ name }) => name },
                {
                  key: 'expires',
                  title: t('tokens.expiresAt'),
                  cell: ({ expiresAt }) => formatInstant(expiresAt),
                },
                {
                  key: 'revoke',
                  title: t('common.actions'),
                  cell: (token) => (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('tokens.revokeOf', { name: token.name })}
                      onClick={() => ask(token)}
                    >
                      {t('tokens.revoke')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </QueryView>
      {adding && <TokenDialog onMade={setMade} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Made({ token }: { token: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="green" title={t('tokens.made')} mb="sm">
      <Text mb="xs">{t('tokens.madeExplanation')}</Text>
      <Group>
        <Code className="written">{token}</Code>
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? t('tokens.copied') : t('tokens.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}

function TokenDialog({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: '', days: '90' } });
  const save = useSave({
    form,
    send: ({ name, days }: typeof form.values) =>
      answer(api.POST('/api/v1/tokens', { body: { name: name.trim(), expiresInDays: Number(days) } })),
    readAgain: ['tokens'],
    onSaved: ({ token }) => {
      onMade(token);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('tokens.add')}
      submitLabel={t('tokens.create')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Select
        label={t('tokens.days')}
        data={['30', '90', '365'].map((value) => ({
          value,
          label: t('tokens.daysCount', { count: Number(value) }),
        }))}
        allowDeselect={false}
        {...form.getInputProps('days')}
      />
    </FormDialog>
  );
}
