import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView, QuestionnaireView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { ProblemNotice } from '../../../components/problem-notice';
import { QueryView } from '../../../components/query-view';
import { useCan } from '../../session/session';
import { AnswerList } from './answer-list';
import { IntakeCard } from './intake-card';
import { QuestionEditor } from './question-editor';
import { QuestionList } from './question-list';
import { questionnaireQuery } from './questionnaire-queries';
import { ResultsView } from './results-view';

/** アンケート of an event: its address and days, what came back, and the questions. */
export function QuestionnairePanel({ event }: { event: ChamberEventView }) {
  const query = useQuery(questionnaireQuery(event.id));
  return (
    <QueryView query={query}>
      {(questionnaire) =>
        questionnaire === null ? (
          <NoQuestionnaire event={event} />
        ) : (
          <Questionnaire event={event} questionnaire={questionnaire} />
        )
      }
    </QueryView>
  );
}

function NoQuestionnaire({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () =>
      answer(api.PUT('/api/v1/chamber-events/{id}/questionnaire', { params: { path: { id: event.id } } })),
    onSuccess: (made) => client.setQueryData(questionnaireQuery(event.id).queryKey, made),
  });
  const makeable = can('event:write') && event.state !== 'cancelled';
  return (
    <div className="panel">
      <ProblemNotice error={make.error} />
      <EmptyState
        title={t('questionnaire.none')}
        hint={makeable ? t('questionnaire.noneHint') : undefined}
        actions={
          makeable && (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              {t('questionnaire.make')}
            </Button>
          )
        }
      />
    </div>
  );
}

interface QuestionnaireProps {
  event: ChamberEventView;
  questionnaire: QuestionnaireView;
}

function Questionnaire({ event, questionnaire }: QuestionnaireProps) {
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <QuestionEditor eventId={event.id} questionnaire={questionnaire} onClose={() => setEditing(false)} />
    );
  }
  return (
    <Stack>
      <IntakeCard event={event} questionnaire={questionnaire} />
      {questionnaire.received && (
        <>
          <ResultsView eventId={event.id} />
          <AnswerList eventId={event.id} questions={questionnaire.questions} />
        </>
      )}
      <QuestionList
        questionnaire={questionnaire}
        cancelled={event.state === 'cancelled'}
        onEdit={() => setEditing(true)}
      />
    </Stack>
  );
}
