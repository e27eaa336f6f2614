import { Button, Checkbox, Group, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { PublicRegistrationView } from '../../api/types';
import { ProblemNotice } from '../../components/problem-notice';
import { ownChanges, type OwnChangesForm, rebased, useOwnChangesForm } from './own-changes-form';
import { ownRegistration } from './public-queries';
import { dayInWords } from './public-words';

interface OwnChangesPanelProps {
  code: string;
  registration: PublicRegistrationView;
  onChanged: () => void;
  onClose: () => void;
}

/**
 * Changes one's own sign-up. When staff did so meanwhile the page and all fields that were left alone show it, and what was
 * typed stays to be sent again.
 */
export function OwnChangesPanel({ code, registration: opened, onChanged, onClose }: OwnChangesPanelProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // What the form was last filled in with: the page reads the sign-up anew while somebody types.
  const [registration, setRegistration] = useState(opened);
  const { manageCode, version } = registration;
  const form = useOwnChangesForm(registration, (field) => t(`signUp.missing.${field}`));
  const show = (shown: PublicRegistrationView) =>
    client.setQueryData(ownRegistration(code, manageCode).queryKey, shown);
  const changed = ownChanges(form.values, registration);
  const change = useMutation({
    mutationFn: (changes: NonNullable<typeof changed>) =>
      answer(
        api.PATCH('/api/v1/public/chambers/{chamberCode}/registrations/{manageCode}', {
          params: { path: { chamberCode: code, manageCode } },
          body: { ...changes, version },
        }),
      ),
    onSuccess: (saved) => {
      show(saved);
      onChanged();
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      if (error.code !== 'edited-meanwhile') return;
      const current = error.document.current as PublicRegistrationView;
      form.setValues(rebased(form.getValues(), registration, current));
      setRegistration(current);
      show(current);
    },
  });
  return (
    <section className="panel">
      <Title order={2} mb="md">
        {t('signUp.change')}
      </Title>
      <form onSubmit={form.onSubmit(() => (changed ? change.mutate(changed) : undefined))} noValidate>
        <Stack>
          <ProblemNotice error={change.error} />
          <Days form={form} registration={registration} />
          <OwnFields form={form} registration={registration} />
          <Text size="sm">{t('signUp.notChangedHere')}</Text>
          <Group>
            <Button type="submit" loading={change.isPending} disabled={changed === null}>
              {t('signUp.changeNow')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  );
}

interface PartProps {
  form: OwnChangesForm;
  registration: PublicRegistrationView;
}

/** The days with what one has on each, or how much room it has. */
function Days({ form, registration: { choices, seats } }: PartProps) {
  const { t } = useTranslation();
  if (choices.length < 2) return null;
  const standing = (id: string, room: (typeof choices)[number]['room']): string => {
    const seat = seats.find(({ sessionId, state }) => sessionId === id && state !== 'cancelled');
    return seat ? t(`signUp.seat.${seat.state}`) : t(`signUp.standing.${room}`);
  };
  return (
    <Checkbox.Group
      label={t('registrations.days')}
      description={t('signUp.daysChangeHint')}
      required
      {...form.getInputProps('sessionIds')}
    >
      <Stack gap={8} mt={6}>
        {choices.map((session) => (
          <Checkbox
            key={session.id}
            value={session.id}
            label={t('signUp.dayWithRoom', {
              day: dayInWords(session, t),
              room: standing(session.id, session.room),
            })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function OwnFields({ form, registration }: PartProps) {
  const { t } = useTranslation();
  const { familyKana, givenKana, mailed, noteChangeable } = registration;
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          label={t('signUp.familyKana')}
          required={familyKana !== null}
          {...form.getInputProps('familyKana')}
        />
        <TextInput
          label={t('signUp.givenKana')}
          required={givenKana !== null}
          {...form.getInputProps('givenKana')}
        />
      </SimpleGrid>
      <TextInput label={t('signUp.company')} autoComplete="organization" {...form.getInputProps('company')} />
      <TextInput
        label={t('business.phone')}
        type="tel"
        autoComplete="tel"
        required={!mailed}
        {...form.getInputProps('phone')}
      />
      {noteChangeable && (
        <Textarea label={t('signUp.note')} autosize minRows={2} {...form.getInputProps('note')} />
      )}
    </>
  );
}
