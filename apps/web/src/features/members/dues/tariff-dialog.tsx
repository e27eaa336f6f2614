import { Fieldset, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { monthsOfFiscalYear } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { DuesYearView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatFiscalYear, formatMonthShort } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { SHOWS_DUES } from './dues-queries';

/** 会費の単価: what a unit costs in a 年度 by kind of member, and how much of the first year is owed. */
export function TariffDialog({ year, onClose }: { year: DuesYearView; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { tariff, proposed, fiscalYear } = year;
  const begin = tariff ?? proposed;
  const listed = useCodeList('membership-kind').choicesOn(today);
  const labels = useCodeList('membership-kind');
  const kinds = [
    ...listed,
    ...begin.rates
      .filter(({ kind }) => !listed.some(({ value }) => value === kind))
      .map(({ kind }) => ({ value: kind, label: labels.labelOf(kind) })),
  ];
  const form = useForm({
    initialValues: {
      rates: Object.fromEntries(begin.rates.map(({ kind, yenPerUnit }) => [kind, yenPerUnit])) as Record<
        string,
        number | ''
      >,
      firstYearMonths: begin.firstYearMonths as (number | '')[],
    },
    validate: {
      rates: (rates) =>
        Object.values(rates).some((yen) => typeof yen === 'number') ? null : t('dues.rateRequired'),
      firstYearMonths: (months) =>
        months.every((number) => typeof number === 'number') ? null : t('dues.monthsRequired'),
    },
  });
  const save = useSave({
    form,
    send: ({ rates, firstYearMonths }: typeof form.values) =>
      answer(
        api.PUT('/api/v1/dues-years/{fiscalYear}', {
          params: { path: { fiscalYear } },
          body: {
            version: tariff?.version ?? null,
            rates: Object.entries(rates).flatMap(([kind, yen]) =>
              yen === '' ? [] : [{ kind, yenPerUnit: yen }],
            ),
            firstYearMonths: firstYearMonths.map(Number),
          },
        }),
      ),
    readAgain: SHOWS_DUES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('dues.tariffOf', { year: formatFiscalYear(fiscalYear) })}
      saving={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <Fieldset legend={t('dues.rates')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {kinds.map(({ value, label }) => (
            <NumberInput
              key={value}
              label={label}
              suffix={t('business.yenSuffix')}
              thousandSeparator=","
              allowDecimal={false}
              allowNegative={false}
              hideControls
              value={form.values.rates[value] ?? ''}
              onChange={(yen) => form.setFieldValue(`rates.${value}`, yen === '' ? '' : Number(yen))}
            />
          ))}
        </SimpleGrid>
        <Wrong text={form.errors.rates} />
      </Fieldset>
      <Fieldset legend={t('dues.firstYear')}>
        <Text size="sm" c="dimmed" mb="xs">
          {t('dues.firstYearHint')}
        </Text>
        <SimpleGrid cols={{ base: 3, sm: 6 }}>
          {monthsOfFiscalYear(fiscalYear).map((month, index) => (
            <NumberInput
              key={month}
              label={formatMonthShort(month)}
              min={0}
              max={12}
              clampBehavior="strict"
              allowDecimal={false}
              hideControls
              value={form.values.firstYearMonths[index] ?? ''}
              onChange={(months) =>
                form.setFieldValue(`firstYearMonths.${index}`, months === '' ? '' : Number(months))
              }
            />
          ))}
        </SimpleGrid>
        <Wrong text={form.errors.firstYearMonths} />
      </Fieldset>
      {year.totals.length > 0 && <Text size="sm">{t('dues.madeStay')}</Text>}
    </FormDialog>
  );
}

function Wrong({ text }: { text: React.ReactNode }) {
  if (!text) return null;
  return (
    <Text role="alert" size="sm" c="var(--banso-bad)" mt="xs">
      {text}
    </Text>
  );
}
