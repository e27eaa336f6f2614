import { Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { MatchCandidate, RegistrationView } from '../../../api/types';
import { Facts } from '../../../components/facts';
import { FormDialog } from '../../../components/form-dialog';
import { QueryView } from '../../../components/query-view';
import { formatDate } from '../../../i18n/format';
import { BusinessPicker, type PickedBusiness } from '../../members/business-picker';
import { fullName } from '../../settings/staff-directory';
import { candidatesQuery } from './registration-queries';
import { kanaOf } from './registration-words';
import { useRegistrationSave } from './use-registration-save';

const NONE = 'none';
const ANOTHER = 'another';

/** Which business somebody belongs to: what they wrote beside the businesses that have something in common with it. */
export function LinkDialog({
  registration,
  onClose,
}: {
  registration: RegistrationView;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const candidates = useQuery(candidatesQuery(registration.id));
  const form = useForm({
    initialValues: { choice: null as string | null, another: [] as PickedBusiness[] },
    validate: {
      choice: (choice) => (choice ? null : t('registrations.chooseBusiness')),
      another: ({ length }, { choice }) =>
        choice === ANOTHER && length === 0 ? t('registrations.chooseBusiness') : null,
    },
  });
  const link = useRegistrationSave(
    form,
    ({ choice, another }: typeof form.values) =>
      answer(
        api.PUT('/api/v1/registrations/{id}/business', {
          params: { path: { id: registration.id } },
          body: {
            version: registration.version,
            businessId: choice === NONE ? null : choice === ANOTHER ? (another[0]?.id ?? null) : choice,
          },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t('registrations.linkTitle', { name: fullName(registration) })}
      submitLabel={t('registrations.decide')}
      saving={link.isPending}
      error={link.error}
      onSubmit={form.onSubmit((values) => link.mutate(values))}
      onClose={onClose}
    >
      <section aria-label={t('registrations.written')}>
        <Facts
          facts={[
            { term: t('registrations.company'), value: registration.company },
            { term: t('registrations.kana'), value: kanaOf(registration) },
            { term: t('business.phone'), value: registration.phone },
            { term: t('business.email'), value: registration.email },
            { term: t('business.corporateNumber'), value: registration.corporateNumber },
            { term: t('registrations.event'), value: registration.eventTitle },
          ]}
        />
      </section>
      <QueryView query={candidates}>
        {(found) => (
          <Radio.Group label={t('registrations.whichBusiness')} required {...form.getInputProps('choice')}>
            <Stack gap="sm" mt={6}>
              {found.map((candidate) => (
                <Radio
                  key={candidate.businessId}
                  value={candidate.businessId}
                  label={candidate.name}
                  description={<About candidate={candidate} />}
                />
              ))}
              <Radio value={ANOTHER} label={t('registrations.another')} />
              <Radio value={NONE} label={t('registrations.noBusiness')} />
            </Stack>
          </Radio.Group>
        )}
      </QueryView>
      {form.values.choice === ANOTHER && (
        <BusinessPicker
          label={t('registrations.anotherBusiness')}
          value={form.values.another}
          onChange={(picked) => form.setFieldValue('another', picked)}
          max={1}
          required
          autoFocus
          error={form.errors.another}
        />
      )}
    </FormDialog>
  );
}

/** Why a business may be the one, and what tells it from the others. */
function About({ candidate }: { candidate: MatchCandidate }) {
  const { t } = useTranslation();
  const { reasons, member, address, phone, closedOn } = candidate;
  const known = [
    member ? t('business.member') : t('business.nonMember'),
    address,
    phone,
    closedOn && t('registrations.closedOn', { day: formatDate(closedOn) }),
  ];
  return (
    <>
      <Text span size="sm" fw={700} c="var(--mantine-color-text)" display="block">
        {t('registrations.because', {
          reasons: reasons.map((reason) => t(`registrations.reasons.${reason}`)).join('・'),
        })}
      </Text>
      <Text span size="sm" c="dimmed" display="block" className="written">
        {known.filter(Boolean).join('・')}
      </Text>
    </>
  );
}
