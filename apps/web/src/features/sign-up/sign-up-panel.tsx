import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { PublicEventView } from '../../api/types';
import { ProblemNotice } from '../../components/problem-notice';
import { useRequestKey } from '../../components/use-request-key';
import { ownRegistration } from './public-queries';
import { SignUpFields } from './sign-up-fields';
import { focusFirstMistake, signUpInput, useSignUpForm, type SignUpFormValues } from './sign-up-form';

/** The form. What was typed stays until the server has taken it; then the page of the sign-up takes its place. */
export function SignUpPanel({ chamberCode, event }: { chamberCode: string; event: PublicEventView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const once = useRequestKey();
  const form = useSignUpForm(event, (field) => t(`signUp.missing.${field}`));
  const signUp = useMutation({
    mutationFn: (values: SignUpFormValues) =>
      once((key) =>
        answer(
          api.POST('/api/v1/public/chambers/{chamberCode}/events/{id}/registrations', {
            params: {
              path: { chamberCode, id: event.id },
              header: { 'Idempotency-Key': key },
            },
            body: signUpInput(values),
          }),
        ),
      ),
    onSuccess: (made) => {
      client.setQueryData(ownRegistration(chamberCode, made.manageCode).queryKey, made);
      return navigate({
        to: '/s/$code/registration/$manageCode',
        params: { code: chamberCode, manageCode: made.manageCode },
        search: { made: 'now' },
        replace: true,
      });
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      focusFirstMistake(form, error.fieldErrors);
    },
  });
  const chosen = event.sessions.filter(({ id }) => form.values.sessionIds.includes(id));
  const waits = chosen.length > 0 && chosen.every(({ room }) => room === 'full');
  const send = form.onSubmit(
    (values) => signUp.mutate(values),
    (mistakes) => focusFirstMistake(form, mistakes),
  );
  return (
    <section className="panel">
      <Title order={2} mb="md">
        {t('signUp.formTitle')}
      </Title>
      <form onSubmit={send} noValidate>
        <Stack>
          <ProblemNotice error={signUp.error} />
          {waits && <Text>{t('signUp.fullExplained')}</Text>}
          <SignUpFields form={form} event={event} />
          <Button type="submit" size="md" loading={signUp.isPending}>
            {waits ? t('signUp.submitWaiting') : t('signUp.submit')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}
