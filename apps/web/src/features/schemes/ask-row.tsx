import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { SchemeAnswered, SchemeAsk } from '../../api/types';
import { ProblemNotice } from '../../components/problem-notice';
import { AppLink } from '../../components/router-link';
import { useCan } from '../session/session';
import { businessDiagnosisQuery } from './scheme-queries';

/** What to ask: a field of the record to be filled in, or a question whose answer is kept at once. */
export function AskRow({ businessId, ask }: { businessId: string; ask: SchemeAsk }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <Group gap={8} mt={4}>
      <Text size="sm" className="written" style={{ flex: '1 1 200px' }}>
        {t('schemes.toAsk', { question: ask.text })}
      </Text>
      {ask.kind === 'record' && can('business:write') && (
        <AppLink to="/businesses/$id/edit" params={{ id: businessId }} size="sm">
          {t('schemes.fillIn')}
        </AppLink>
      )}
      {ask.kind === 'question' && can('scheme:write') && (
        <Answers businessId={businessId} question={ask} choices={[true, false]} />
      )}
    </Group>
  );
}

/** An answer that is kept: said wrongly it is put right or taken back. */
export function AnsweredRow({ businessId, answered }: { businessId: string; answered: SchemeAnswered }) {
  const { t } = useTranslation();
  const writable = useCan()('scheme:write');
  const [open, setOpen] = useState(false);
  if (!writable) return null;
  const { text, yes } = answered;
  return (
    <Group gap={8} mt={4}>
      <Text size="sm" c="dimmed" className="written" style={{ flex: '1 1 200px' }}>
        {t('schemes.answered', { question: text, answer: t(yes ? 'schemes.yes' : 'schemes.no') })}
      </Text>
      {open ? (
        <Answers
          businessId={businessId}
          question={answered}
          choices={[true, false, null]}
          onSaid={() => setOpen(false)}
        />
      ) : (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('schemes.correctOf', { question: text })}
          onClick={() => setOpen(true)}
        >
          {t('schemes.correct')}
        </Button>
      )}
    </Group>
  );
}

interface AnswersProps {
  businessId: string;
  question: SchemeAsk;
  /** Null takes an answer back. */
  choices: readonly (boolean | null)[];
  onSaid?: () => void;
}

function Answers({ businessId, question: { key, text }, choices, onSaid }: AnswersProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: (yes: boolean | null) =>
      answer(
        api.PUT('/api/v1/businesses/{id}/scheme-answers/{question}', {
          params: { path: { id: businessId, question: key } },
          body: { yes },
        }),
      ),
    onSuccess: (diagnosis) => {
      client.setQueryData(businessDiagnosisQuery(businessId).queryKey, diagnosis);
      onSaid?.();
    },
  });
  return (
    <>
      <Button.Group>
        {choices.map((choice) => {
          const word = choice === null ? 'takeBack' : choice ? 'yes' : 'no';
          return (
            <Button
              key={word}
              variant="default"
              size="compact-md"
              loading={say.isPending && say.variables === choice}
              aria-label={t(`schemes.${word}To`, { question: text })}
              onClick={() => say.mutate(choice)}
            >
              {t(`schemes.${word}`)}
            </Button>
          );
        })}
      </Button.Group>
      <ProblemNotice error={say.error} />
    </>
  );
}
