import { Alert, Button, List, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { DuesYearView } from '../../../api/types';
import { FormDialog } from '../../../components/form-dialog';
import { useSave } from '../../../components/use-save';
import { formatFiscalYear, formatNumber } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { SHOWS_DUES } from './dues-queries';
import { formatYen } from './yen';

/** What making the year's dues would add, before it is done. */
export function PendingDues({ year }: { year: DuesYearView }) {
  const { t } = useTranslation();
  const can = useCan();
  const kinds = useCodeList('membership-kind');
  const [asking, setAsking] = useState(false);
  const { pending, totals } = year;
  if (!pending || pending.memberships === 0) return null;
  const without = pending.kindsWithoutRate.map(kinds.labelOf).join('・');
  return (
    <Alert
      icon={<IconInfoCircle aria-hidden />}
      title={t(totals.length === 0 ? 'dues.notYetMade' : 'dues.someNotMade', {
        memberships: formatNumber(pending.memberships),
      })}
    >
      <Text mb="xs">
        {without
          ? t('dues.withoutRate', { kinds: without })
          : t('dues.wouldAdd', {
              amount: formatYen(pending.amountYen),
              units: formatNumber(pending.units),
              reduced: formatNumber(pending.reduced),
            })}
      </Text>
      {can('dues:write') && !without && <Button onClick={() => setAsking(true)}>{t('dues.makeThem')}</Button>}
      {asking && <MakeDialog year={year} onClose={() => setAsking(false)} />}
    </Alert>
  );
}

function MakeDialog({ year, onClose }: { year: DuesYearView; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: {} });
  const { fiscalYear, tariff, pending } = year;
  const make = useSave({
    form,
    send: () =>
      answer(
        api.POST('/api/v1/dues-years/{fiscalYear}/dues', {
          params: { path: { fiscalYear } },
          body: { version: tariff?.version ?? 0 },
        }),
      ),
    readAgain: SHOWS_DUES,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('dues.make', { year: formatFiscalYear(fiscalYear) })}
      submitLabel={t('dues.makeNow')}
      saving={make.isPending}
      error={make.error}
      onSubmit={form.onSubmit((values) => make.mutate(values))}
      onClose={onClose}
    >
      <List>
        <List.Item>{t('dues.previewDues', { dues: formatNumber(pending?.memberships) })}</List.Item>
        <List.Item>{t('dues.previewAmount', { amount: formatYen(pending?.amountYen ?? 0) })}</List.Item>
        <List.Item>{t('dues.previewReduced', { reduced: formatNumber(pending?.reduced) })}</List.Item>
      </List>
      <Text>{t('dues.makeExplanation')}</Text>
    </FormDialog>
  );
}
