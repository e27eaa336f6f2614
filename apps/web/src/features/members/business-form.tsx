import {
  Button,
  Fieldset,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessInput, BusinessView } from '../../api/types';
import { DateField } from '../../components/date-field';
import { useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { useStaffDirectory } from '../settings/staff-directory';
import { industryChoices } from './industry';

/** The fields of a business as the form holds them: text where something is typed, null where a choice is open. */
export interface BusinessFormValues {
  name: string;
  nameKana: string;
  corporateNumber: string;
  invoiceNumber: string;
  industryCode: string;
  employees: number | '';
  feeEmployees: number | '';
  capitalYen: number | '';
  foundedOn: string | null;
  postalCode: string;
  district: string | null;
  address: string;
  phone: string;
  email: string;
  website: string;
  successor: BusinessView['successor'];
  advisorId: string | null;
  note: string;
}

export type BusinessForm = UseFormReturnType<BusinessFormValues>;

const TEXTS = [
  'nameKana',
  'corporateNumber',
  'invoiceNumber',
  'industryCode',
  'postalCode',
  'address',
  'phone',
  'email',
  'website',
  'note',
] as const;
const NUMBERS = ['employees', 'feeEmployees', 'capitalYen'] as const;

/** The form's values for a saved business; empty ones for a new business of that name. */
export function businessFormValues(business?: Partial<BusinessView>): BusinessFormValues {
  const text = (key: (typeof TEXTS)[number]) => business?.[key] ?? '';
  const number = (key: (typeof NUMBERS)[number]) => business?.[key] ?? '';
  return {
    name: business?.name ?? '',
    nameKana: text('nameKana'),
    corporateNumber: text('corporateNumber'),
    invoiceNumber: text('invoiceNumber'),
    industryCode: text('industryCode'),
    employees: number('employees'),
    feeEmployees: number('feeEmployees'),
    capitalYen: number('capitalYen'),
    foundedOn: business?.foundedOn ?? null,
    postalCode: text('postalCode'),
    district: business?.district ?? null,
    address: text('address'),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
    successor: business?.successor ?? 'unknown',
    advisorId: business?.advisorId ?? null,
    note: text('note'),
  };
}

/** What the server is told: an emptied field clears what was there. */
export function businessInput(values: BusinessFormValues): BusinessInput {
  const input: BusinessInput = {
    name: values.name.trim(),
    foundedOn: values.foundedOn,
    district: values.district?.trim() || null,
    successor: values.successor,
    advisorId: values.advisorId,
  };
  for (const key of TEXTS) input[key] = values[key].trim() || null;
  for (const key of NUMBERS) {
    const value = values[key];
    input[key] = value === '' ? null : value;
  }
  return input;
}

/** The state of a business form. */
export function useBusinessForm(business?: Partial<BusinessView>): BusinessForm {
  return useForm({ initialValues: businessFormValues(business) });
}

interface BusinessFieldsProps {
  form: BusinessForm;
  saving: boolean;
  onSubmit: (values: BusinessFormValues) => void;
  onCancel: () => void;
  /** More groups of fields, between the business's own and the buttons. */
  children?: ReactNode;
}

/** Every field of a business, grouped as the paper card groups them. */
export function BusinessFields({ form, saving, onSubmit, onCancel, children }: BusinessFieldsProps) {
  const { t } = useTranslation();
  const staff = useStaffDirectory();
  const text = (key: 'name' | (typeof TEXTS)[number]) => ({
    label: t(`business.${key}`),
    ...form.getInputProps(key),
  });
  const number = (key: (typeof NUMBERS)[number]) => ({
    label: t(`business.${key}`),
    min: 0,
    thousandSeparator: ',',
    hideControls: true,
    ...form.getInputProps(key),
  });
  return (
    <form onSubmit={form.onSubmit(onSubmit)} noValidate>
      <Stack>
        <Fieldset legend={t('business.groupBasics')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput {...text('name')} required autoFocus />
            <TextInput {...text('nameKana')} />
            <TextInput {...text('phone')} type="tel" />
            <TextInput {...text('email')} type="email" />
            <TextInput {...text('postalCode')} inputMode="numeric" />
            <DistrictField form={form} />
          </SimpleGrid>
          <TextInput {...text('address')} mt="sm" />
        </Fieldset>
        <Fieldset legend={t('business.groupProfile')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <IndustryField form={form} />
            <NumberInput {...number('employees')} />
            <NumberInput {...number('feeEmployees')} description={t('business.feeEmployeesHint')} />
            <NumberInput {...number('capitalYen')} suffix={t('business.yenSuffix')} />
            <DateField
              label={t('business.foundedOn')}
              value={form.values.foundedOn}
              onChange={(day) => form.setFieldValue('foundedOn', day)}
              error={form.errors.foundedOn}
            />
            <Select
              label={t('business.successor')}
              data={(['present', 'absent', 'not-needed', 'unknown'] as const).map((value) => ({
                value,
                label: t(`business.successors.${value}`),
              }))}
              allowDeselect={false}
              {...form.getInputProps('successor')}
            />
            <TextInput
              {...text('corporateNumber')}
              description={t('business.corporateNumberHint')}
              inputMode="numeric"
            />
            <TextInput {...text('invoiceNumber')} description={t('business.invoiceNumberHint')} />
            <TextInput {...text('website')} type="url" />
            <Select
              label={t('business.advisorId')}
              data={staff.choices}
              clearable
              searchable
              {...form.getInputProps('advisorId')}
            />
          </SimpleGrid>
          <Textarea {...text('note')} autosize minRows={2} mt="sm" />
        </Fieldset>
        {children}
        <Group>
          <Button type="submit" loading={saving}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The classification by number or name, to be searched by either. */
function IndustryField({ form }: { form: BusinessForm }) {
  const { t } = useTranslation();
  const code = form.values.industryCode;
  const choices = useMemo(() => industryChoices(code, t), [code, t]);
  return (
    <Select
      label={t('business.industryCode')}
      description={t('business.industryHint')}
      data={choices}
      value={code || null}
      onChange={(value) => form.setFieldValue('industryCode', value ?? '')}
      error={form.errors.industryCode}
      allowDeselect={false}
      searchable
      clearable
    />
  );
}

/** One of the chamber's 区・町; whatever people write while it has no list of them. */
function DistrictField({ form }: { form: BusinessForm }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const list = useCodeList('district');
  const district = form.values.district;
  const label = t('business.district');
  if (list.choicesOn(today).length === 0) {
    return <TextInput label={label} {...form.getInputProps('district')} value={district ?? ''} />;
  }
  const choices = list.choicesOn(today, district);
  return (
    <Select
      label={label}
      data={choices}
      allowDeselect={false}
      clearable
      searchable
      {...form.getInputProps('district')}
    />
  );
}
