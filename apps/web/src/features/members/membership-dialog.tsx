import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { BusinessView, MembershipInput, MembershipView } from '../../api/types';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { useSave } from '../../components/use-save';
import { useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { useStaffDirectory } from '../settings/staff-directory';
import { BusinessPicker, type PickedBusiness } from './business-picker';

interface MembershipDialogProps {
  business: BusinessView;
  /** Null for a business that joins now. */
  membership: MembershipView | null;
  onClose: () => void;
}

/** Joining, or correcting a period of membership. */
export function MembershipDialog({ business, membership, onClose }: MembershipDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const kinds = useCodeList('membership-kind').choicesOn(today, membership?.kind);
  const sections = useCodeList('section').choicesOn(today, membership?.section);
  const staff = useStaffDirectory();
  const referrer: PickedBusiness[] = membership?.referrerBusinessId
    ? [{ id: membership.referrerBusinessId, name: membership.referrerName ?? '' }]
    : [];
  const form = useForm({
    initialValues: {
      joinedOn: (membership?.joinedOn ?? today) as string | null,
      units: (membership?.units ?? 1) as number | '',
      kind: membership?.kind ?? kinds[0]?.value ?? 'member',
      section: membership?.section ?? null,
      referrer,
      referrerStaffId: membership?.referrerStaffId ?? null,
      referrerNote: membership?.referrerNote ?? '',
    },
    validate: { joinedOn: (day) => (day ? null : t('dateField.required')) },
  });
  const save = useSave({
    form,
    send: async (values: typeof form.values): Promise<unknown> => {
      const body: MembershipInput = {
        joinedOn: values.joinedOn ?? today,
        units: values.units === '' ? 1 : values.units,
        kind: values.kind,
        section: values.section,
        referrerBusinessId: values.referrer[0]?.id ?? null,
        referrerStaffId: values.referrerStaffId,
        referrerNote: values.referrerNote.trim() || null,
      };
      const path = { id: business.id };
      if (!membership)
        return answer(api.POST('/api/v1/businesses/{id}/memberships', { params: { path }, body }));
      return answer(
        api.PATCH('/api/v1/businesses/{id}/memberships/{membershipId}', {
          params: { path: { ...path, membershipId: membership.id } },
          body: { ...body, version: membership.version },
        }),
      );
    },
    readAgain: ['businesses', 'referrals', 'membership-moves', 'dues'],
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={membership ? t('membership.edit') : t('membership.join')}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('membership.joinedOn')}
          value={form.values.joinedOn}
          onChange={(day) => form.setFieldValue('joinedOn', day)}
          error={form.errors.joinedOn}
          required
        />
        <NumberInput label={t('membership.units')} min={1} {...form.getInputProps('units')} />
        <Select
          label={t('membership.kind')}
          data={kinds}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('membership.section')}
          data={sections}
          clearable
          {...form.getInputProps('section')}
        />
      </SimpleGrid>
      <BusinessPicker
        label={t('membership.referrer')}
        value={form.values.referrer}
        onChange={(picked) => form.setFieldValue('referrer', picked.slice(-1))}
        max={1}
        error={form.errors.referrer}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('membership.referrerStaff')}
          data={offered(staff.choices, membership)}
          clearable
          searchable
          {...form.getInputProps('referrerStaffId')}
        />
        <TextInput label={t('membership.referrerNote')} {...form.getInputProps('referrerNote')} />
      </SimpleGrid>
    </FormDialog>
  );
}

/** The staff at work; and whoever stands in the record, though they have left. */
function offered(
  choices: { value: string; label: string }[],
  membership: MembershipView | null,
): { value: string; label: string }[] {
  const saved = membership?.referrerStaffId;
  if (!saved || choices.some(({ value }) => value === saved)) return choices;
  return [...choices, { value: saved, label: membership.referrerStaffName ?? '' }];
}
