import { Checkbox, Fieldset, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { BusinessInput } from '../../api/types';
import { DateField } from '../../components/date-field';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { useCan, useSession } from '../session/session';
import { BusinessFields, businessInput, useBusinessForm } from './business-form';

/** Registers a business, its representative and, for a member, the day of joining. */
export function NewBusinessPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useBusinessForm();
  const extra = useForm({
    initialValues: {
      familyName: '',
      givenName: '',
      familyKana: '',
      givenKana: '',
      joining: false,
      joinedOn: today as string | null,
    },
  });
  const create = useMutation({
    mutationFn: (body: BusinessInput) => answer(api.POST('/api/v1/businesses', { body })),
    onSuccess: (business) => {
      void client.invalidateQueries({ queryKey: ['businesses'] });
      for (const warning of business.warnings ?? [])
        notifications.show({ message: warning, color: 'orange' });
      void navigate({ to: '/businesses/$id', params: { id: business.id } });
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      for (const { field, message } of error.fields) {
        const [parent, child] = field.split('.');
        if (child && (parent === 'representative' || parent === 'membership'))
          extra.setFieldError(child, message);
      }
    },
  });
  const person = extra.values;
  return (
    <>
      <PageHeader title={t('businesses.add')} />
      <Stack maw={860}>
        <ProblemNotice error={create.error} />
        <BusinessFields
          form={form}
          saving={create.isPending}
          onCancel={() => window.history.back()}
          onSubmit={(values) =>
            create.mutate({
              ...businessInput(values),
              ...(person.familyName.trim() && {
                representative: {
                  familyName: person.familyName.trim(),
                  givenName: person.givenName.trim() || null,
                  familyKana: person.familyKana.trim() || null,
                  givenKana: person.givenKana.trim() || null,
                  representative: true,
                },
              }),
              ...(person.joining && person.joinedOn && { membership: { joinedOn: person.joinedOn } }),
            })
          }
        >
          <Fieldset legend={t('person.representative')}>
            <SimpleGrid cols={{ base: 2, sm: 4 }}>
              {(['familyName', 'givenName', 'familyKana', 'givenKana'] as const).map((key) => (
                <TextInput key={key} label={t(`person.${key}`)} {...extra.getInputProps(key)} />
              ))}
            </SimpleGrid>
          </Fieldset>
          {can('membership:write') && (
            <Fieldset legend={t('membership.title')}>
              <Checkbox
                label={t('membership.joinsNow')}
                {...extra.getInputProps('joining', { type: 'checkbox' })}
                mb={person.joining ? 'sm' : 0}
              />
              {person.joining && (
                <DateField
                  label={t('membership.joinedOn')}
                  value={person.joinedOn}
                  onChange={(day) => extra.setFieldValue('joinedOn', day)}
                  error={extra.errors.joinedOn}
                  required
                />
              )}
            </Fieldset>
          )}
        </BusinessFields>
      </Stack>
    </>
  );
}
