import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconCalendarEvent, IconPlayerPlay, IconPlayerStop, IconQrcode } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView, QuestionnaireView } from '../../../api/types';
import { ProblemNotice } from '../../../components/problem-notice';
import { ButtonLink } from '../../../components/router-link';
import { formatDay } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { DaysOpenDialog } from './days-open-dialog';
import { SHOWS_QUESTIONNAIRES } from './questionnaire-queries';

const COLOURS = { 'not-yet': 'gray.7', open: 'ai.8', closed: 'gray.7' } as const;

interface IntakeCardProps {
  event: ChamberEventView;
  questionnaire: QuestionnaireView;
}

/** Whether answers are taken and until when, the address to answer at, and what staff can do about it. */
export function IntakeCard({ event, questionnaire }: IntakeCardProps) {
  const { t } = useTranslation();
  const { state, path, lastDay } = questionnaire;
  const address = `${window.location.origin}${path}`;
  return (
    <section className="panel" aria-labelledby="intake">
      <Group gap="xs" mb={4}>
        <Title order={2} id="intake">
          {t('questionnaire.intake')}
        </Title>
        <Badge color={COLOURS[state]}>{t(`questionnaire.state.${state}`)}</Badge>
      </Group>
      <Text mb={4}>{t('questionnaire.days', { from: fromWhen(), to: formatDay(lastDay) })}</Text>
      <Text size="sm" mb="sm" className="written">
        <Anchor href={path} target="_blank" rel="noreferrer">
          {address}
        </Anchor>
      </Text>
      <Group gap="xs">
        {event.state !== 'cancelled' && (
          <ButtonLink
            to="/events/$id/questionnaire"
            params={{ id: event.id }}
            variant={state === 'closed' ? 'default' : undefined}
            leftSection={<IconQrcode size={18} aria-hidden />}
          >
            {t('questionnaire.sheet')}
          </ButtonLink>
        )}
        <IntakeActions event={event} questionnaire={questionnaire} />
      </Group>
    </section>
  );

  function fromWhen(): string {
    return questionnaire.intake === 'open' && state === 'open'
      ? t('questionnaire.openedByHand')
      : formatDay(event.startsOn);
  }
}

/** Only what the server would accept, and what changes something. */
function IntakeActions({ event, questionnaire }: IntakeCardProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const client = useQueryClient();
  const [days, setDays] = useState(false);
  const { intake, state, lastDay, version } = questionnaire;
  const change = useMutation({
    mutationFn: (to: QuestionnaireView['intake']) =>
      answer(
        api.PATCH('/api/v1/chamber-events/{id}/questionnaire', {
          params: { path: { id: event.id } },
          body: { version, intake: to },
        }),
      ),
    onSettled: () =>
      Promise.all(SHOWS_QUESTIONNAIRES.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  if (!can('event:write') || event.state === 'cancelled') return null;
  const over = today > lastDay;
  return (
    <>
      {state === 'open' && (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} aria-hidden />}
          loading={change.isPending}
          onClick={() => change.mutate('closed')}
        >
          {t('questionnaire.close')}
        </Button>
      )}
      {!over && state !== 'open' && (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={change.isPending}
          onClick={() => change.mutate(today < event.startsOn ? 'open' : 'by-date')}
        >
          {intake === 'closed' ? t('questionnaire.openAgain') : t('questionnaire.openNow')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconCalendarEvent size={18} aria-hidden />}
        onClick={() => setDays(true)}
      >
        {t('questionnaire.changeDays')}
      </Button>
      {days && <DaysOpenDialog event={event} questionnaire={questionnaire} onClose={() => setDays(false)} />}
      <ProblemNotice error={change.error} />
    </>
  );
}
