import { Button, Checkbox, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { CountingPolicyInput, CountingPolicyView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { FormDialog } from '../../components/form-dialog';
import { QueryView } from '../../components/query-view';
import { useSave } from '../../components/use-save';
import { useCan, useSession } from '../session/session';
import { useCodeList } from './code-lists';
import { policiesQuery } from './policies-query';
import { Section, SettingsTable } from './section';
import { ValidityFields, validityText } from './validity';

const KEYS = ['record', 'business', 'day', 'advisor'] as const;

/** 計上基準: what counts as one 件, as data. A change never reaches a closed year. */
export default function PoliciesSection() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(policiesQuery);
  const channels = useCodeList('channel');
  const [editing, setEditing] = useState<CountingPolicyView | 'new' | null>(null);
  const rule = (policy: CountingPolicyView) =>
    [
      t('policy.onePer', { keys: policy.keys.map((key) => t(`policy.keyNames.${key}`)).join('×') }),
      policy.channels &&
        t('policy.onlyChannels', { names: policy.channels.map(channels.labelOf).join('・') }),
      policy.smallOnly && t('policy.smallOnly'),
      policy.minimumCharacters > 0 && t('policy.atLeastCharacters', { count: policy.minimumCharacters }),
    ]
      .filter(Boolean)
      .join('、');
  return (
    <Section
      title={t('settings.sections.policies')}
      explanation={t('policy.explanation')}
      actions={can('settings:write') && <Button onClick={() => setEditing('new')}>{t('policy.add')}</Button>}
    >
      <QueryView query={query}>
        {(policies) =>
          policies.length === 0 ? (
            <EmptyState title={t('policy.empty')} hint={t('policy.emptyHint')} />
          ) : (
            <SettingsTable
              label={t('settings.sections.policies')}
              rows={policies}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', title: t('policy.name'), cell: ({ name }) => name },
                { key: 'rule', title: t('policy.rule'), cell: rule },
                { key: 'validity', title: t('settings.validity'), cell: validityText },
                { key: 'note', title: t('policy.note'), cell: ({ note }) => note },
              ]}
              edit={can('settings:write') ? { label: ({ name }) => name, onEdit: setEditing } : undefined}
            />
          )
        }
      </QueryView>
      {editing && (
        <PolicyDialog policy={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function PolicyDialog({ policy, onClose }: { policy: CountingPolicyView | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const channels = useCodeList('channel').choicesOn(today);
  const form = useForm({
    initialValues: {
      code: policy?.code ?? '',
      name: policy?.name ?? '',
      validFrom: (policy?.validFrom ?? today) as string | null,
      validTo: policy?.validTo ?? null,
      keys: (policy?.keys ?? ['business', 'day', 'advisor']) as string[],
      channels: policy?.channels ?? [],
      smallOnly: policy?.smallOnly ?? false,
      minimumCharacters: policy?.minimumCharacters ?? 0,
      note: policy?.note ?? '',
    },
    validate: { validFrom: (day) => (day ? null : t('dateField.required')) },
  });
  const save = useSave({
    form,
    send: ({ code, ...values }: typeof form.values) => {
      const body: Omit<CountingPolicyInput, 'code'> = {
        ...values,
        validFrom: values.validFrom ?? today,
        keys: KEYS.filter((key) => values.keys.includes(key)),
        channels: values.channels.length > 0 ? values.channels : null,
        note: values.note.trim() || null,
      };
      return policy
        ? answer(
            api.PATCH('/api/v1/counting-policies/{id}', {
              params: { path: { id: policy.id } },
              body: { ...body, version: policy.version },
            }),
          )
        : answer(api.POST('/api/v1/counting-policies', { body: { ...body, code } }));
    },
    readAgain: ['counting-policies', 'consultations', 'board', 'indicators'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={policy ? t('policy.edit') : t('policy.add')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <TextInput label={t('policy.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label={t('policy.code')}
        required
        disabled={policy !== null}
        {...form.getInputProps('code')}
      />
      <Checkbox.Group
        label={t('policy.keys')}
        description={t('policy.keysHint')}
        {...form.getInputProps('keys')}
      >
        {KEYS.map((key) => (
          <Checkbox key={key} value={key} label={t(`policy.keyNames.${key}`)} mt={6} />
        ))}
      </Checkbox.Group>
      <MultiSelect
        label={t('policy.channels')}
        description={t('policy.channelsHint')}
        data={channels}
        {...form.getInputProps('channels')}
      />
      <Checkbox label={t('policy.smallOnly')} {...form.getInputProps('smallOnly', { type: 'checkbox' })} />
      <NumberInput
        label={t('policy.minimumCharacters')}
        min={0}
        max={1000}
        {...form.getInputProps('minimumCharacters')}
      />
      <ValidityFields value={form.values} onChange={form.setValues} errors={form.errors} />
      <Textarea label={t('policy.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
