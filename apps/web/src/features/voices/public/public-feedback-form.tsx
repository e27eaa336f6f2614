import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../../api/client';
import { ProblemNotice } from '../../../components/problem-notice';
import { useRequestKey } from '../../../components/use-request-key';
import { Lure } from '../../sign-up/lure';

interface PublicFeedbackFormProps {
  chamberCode: string;
  onSent: (how: 'with-address' | 'without') => void;
}

/** In the order of the page: where the cursor goes at the first mistake. */
const FIELDS = ['body', 'name', 'company', 'email', 'phone', 'consent'] as const;

/** The form. What was typed stays until the server has taken it. */
export function PublicFeedbackForm({ chamberCode, onSent }: PublicFeedbackFormProps) {
  const { t } = useTranslation();
  const once = useRequestKey();
  const form = useForm({
    initialValues: { body: '', name: '', company: '', email: '', phone: '', homepage: '', consent: false },
    validate: {
      body: (body) => (body.trim() ? null : t('feedback.bodyRequired')),
      consent: (consent) => (consent ? null : t('feedbackBox.consentRequired')),
    },
  });
  const focusFirst = (mistakes: Record<string, unknown>) => {
    const first = FIELDS.find((field) => mistakes[field]);
    if (first) form.getInputNode(first)?.focus();
  };
  const send = useMutation({
    mutationFn: ({ body, homepage, consent, ...about }: typeof form.values) =>
      once((key) =>
        answer(
          api.POST('/api/v1/public/chambers/{chamberCode}/feedback', {
            params: { path: { chamberCode }, header: { 'Idempotency-Key': key } },
            body: {
              ...{ body, homepage, consent },
              name: about.name.trim() || null,
              company: about.company.trim() || null,
              email: about.email.trim() || null,
              phone: about.phone.trim() || null,
            },
          }),
        ),
      ),
    onSuccess: (_, { email }) => onSent(email.trim() ? 'with-address' : 'without'),
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      focusFirst(error.fieldErrors);
    },
  });
  return (
    <form className="panel" noValidate onSubmit={form.onSubmit((values) => send.mutate(values), focusFirst)}>
      <Stack>
        <ProblemNotice error={send.error} />
        <Textarea
          label={t('feedback.body')}
          autosize
          minRows={6}
          maxLength={4000}
          required
          {...form.getInputProps('body')}
        />
        <TextInput
          label={t('feedback.name')}
          description={t('feedbackBox.nameHint')}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('signUp.company')}
          autoComplete="organization"
          {...form.getInputProps('company')}
        />
        <TextInput
          label={t('business.email')}
          description={t('feedbackBox.emailHint')}
          type="email"
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        <TextInput
          label={t('business.phone')}
          type="tel"
          autoComplete="tel"
          {...form.getInputProps('phone')}
        />
        <Lure {...form.getInputProps('homepage')} />
        <Checkbox
          label={t('feedbackBox.agree')}
          required
          {...form.getInputProps('consent', { type: 'checkbox' })}
        />
        <Button type="submit" size="md" loading={send.isPending}>
          {t('feedbackBox.send')}
        </Button>
      </Stack>
    </form>
  );
}
