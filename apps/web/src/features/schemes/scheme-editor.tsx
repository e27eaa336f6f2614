import { Button, FileButton, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { SchemeView } from '../../api/types';
import { FileProblems } from '../../components/file-problems';
import { SHOWS_SCHEMES } from './scheme-queries';
import classes from './schemes.module.css';

const ROWS = { least: 16, most: 40 };

interface SchemeEditorProps {
  /** Null for a new one. */
  scheme: SchemeView | null;
  onSaved: () => void;
  onCancel: () => void;
}

/** A scheme as text: typed, or read from a file; the server says by line what is wrong with it. */
export function SchemeEditor({ scheme, onSaved, onCancel }: SchemeEditorProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [source, setSource] = useState(scheme?.source ?? t('schemes.template'));
  const [enabled, setEnabled] = useState(scheme?.enabled ?? true);
  const [base, setBase] = useState(scheme);
  const save = useMutation({
    mutationFn: (against: SchemeView | null) =>
      against === null
        ? answer(api.POST('/api/v1/schemes', { body: { source } }))
        : answer(
            api.PATCH('/api/v1/schemes/{id}', {
              params: { path: { id: against.id } },
              body: { version: against.version, source, enabled },
            }),
          ),
    onSuccess: async () => {
      await Promise.all(SHOWS_SCHEMES.map((key) => client.invalidateQueries({ queryKey: [key] })));
      onSaved();
    },
  });
  const newer = newerOf(save.error);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(base);
      }}
    >
      <Stack>
        {save.error && <FileProblems error={save.error} title={(count) => t('schemes.refused', { count })} />}
        {newer && (
          <Group>
            <Button
              variant="default"
              onClick={() => {
                setBase(newer);
                setSource(newer.source);
                setEnabled(newer.enabled);
                save.reset();
              }}
            >
              {t('schemes.takeNewer')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setBase(newer);
                save.mutate(newer);
              }}
            >
              {t('schemes.keepMine')}
            </Button>
          </Group>
        )}
        <Textarea
          label={t('schemes.source')}
          description={t('schemes.sourceHint')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          autosize
          minRows={ROWS.least}
          maxRows={ROWS.most}
          spellCheck={false}
          required
          className={classes.source}
        />
        {base !== null && (
          <Switch
            label={t('schemes.enabled')}
            checked={enabled}
            onChange={(event) => setEnabled(event.currentTarget.checked)}
          />
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <FileButton
            accept=".yaml,.yml"
            onChange={(file) => void file?.text().then((text) => setSource(text.replace(/^\uFEFF/, '')))}
          >
            {(props) => (
              <Button {...props} variant="subtle" leftSection={<IconFileImport size={18} aria-hidden />}>
                {t('schemes.readFile')}
              </Button>
            )}
          </FileButton>
        </Group>
        {scheme?.example && <Text c="dimmed">{t('schemes.howToAdopt')}</Text>}
      </Stack>
    </form>
  );
}

function newerOf(error: unknown): SchemeView | null {
  return error instanceof ProblemError && error.code === 'edited-meanwhile'
    ? (error.document.current as SchemeView)
    : null;
}
