import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, UnreachableError } from '../api/problem';

/** The sentence for an error: the server's own where it sent one. */
export function sentenceOf(error: unknown, t: TFunction): string {
  if (error instanceof ProblemError) return error.sentence || t('errors.server', { status: error.status });
  if (error instanceof UnreachableError) return t('errors.unreachable');
  return t('errors.unexpected');
}

/** Says what went wrong and what to do, and is read aloud at once. Nothing when there is no error. */
export function ProblemNotice({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  // A refusal of one field may have no other sentence than that field's.
  const fields =
    error instanceof ProblemError ? error.fields.filter(({ message }) => message !== error.sentence) : [];
  return (
    <Alert ref={notice} role="alert" color="red" icon={<IconAlertTriangle aria-hidden />}>
      <Text c="var(--banso-bad)" className="written">
        {sentenceOf(error, t)}
      </Text>
      {fields.length > 0 && (
        <List size="sm" mt={4}>
          {fields.map(({ field, message }) => (
            <List.Item key={`${field} ${message}`}>{message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
