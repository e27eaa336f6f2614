import { Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ProblemError } from '../../api/client';
import type { BusinessView } from '../../api/types';
import { ConflictNotice, type Difference } from '../../components/conflict-notice';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { QueryView } from '../../components/query-view';
import { useStaffDirectory } from '../settings/staff-directory';
import {
  BusinessFields,
  businessFormValues,
  businessInput,
  useBusinessForm,
  type BusinessFormValues,
} from './business-form';
import { businessQuery } from './business-queries';

/** Changes what is known of a business. */
export function EditBusinessPage() {
  const { id } = useParams({ from: '/frame/businesses/$id/edit' });
  const query = useQuery({ ...businessQuery(id), refetchOnWindowFocus: false });
  return <QueryView query={query}>{(business) => <EditBusiness key={id} business={business} />}</QueryView>;
}

function EditBusiness({ business }: { business: BusinessView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  // The record as it was when the form opened: its version goes with the change.
  const [base, setBase] = useState(business);
  const [newer, setNewer] = useState<BusinessView | null>(null);
  const form = useBusinessForm(base);
  const toBusiness = () => void navigate({ to: '/businesses/$id', params: { id: business.id } });
  const save = useMutation({
    mutationFn: ({ values, version }: { values: BusinessFormValues; version: number }) =>
      answer(
        api.PATCH('/api/v1/businesses/{id}', {
          params: { path: { id: business.id } },
          body: { ...businessInput(values), version },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(businessQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['businesses'] });
      for (const warning of saved.warnings ?? []) notifications.show({ message: warning, color: 'orange' });
      notifications.show({ message: t('common.saved') });
      toBusiness();
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      if (error.code === 'edited-meanwhile') setNewer(error.document.current as BusinessView);
    },
  });
  const differences = useDifferences(newer, form.values);
  return (
    <>
      <PageHeader title={t('businesses.editTitle', { name: business.name })} />
      <Stack maw={860}>
        {newer ? (
          <ConflictNotice
            differences={differences}
            busy={save.isPending}
            onKeepMine={() => {
              setBase(newer);
              setNewer(null);
              save.mutate({ values: form.values, version: newer.version });
            }}
            onTakeSaved={() => {
              setBase(newer);
              form.setValues(businessFormValues(newer));
              setNewer(null);
              save.reset();
            }}
          />
        ) : (
          <ProblemNotice error={save.error} />
        )}
        <BusinessFields
          form={form}
          saving={save.isPending}
          onCancel={toBusiness}
          onSubmit={(values) => save.mutate({ values, version: base.version })}
        />
      </Stack>
    </>
  );
}

function useDifferences(newer: BusinessView | null, typed: BusinessFormValues): Difference[] {
  const { t } = useTranslation();
  const staff = useStaffDirectory();
  if (!newer) return [];
  const saved = businessFormValues(newer);
  const inWords = (key: keyof BusinessFormValues, values: BusinessFormValues): string => {
    if (key === 'successor') return t(`business.successors.${values.successor}`);
    if (key === 'advisorId') return staff.nameOf(values.advisorId);
    return String(values[key] ?? '');
  };
  return (Object.keys(saved) as (keyof BusinessFormValues)[])
    .filter((key) => saved[key] !== typed[key])
    .map((key) => ({ label: t(`business.${key}`), saved: inWords(key, saved), typed: inWords(key, typed) }));
}
