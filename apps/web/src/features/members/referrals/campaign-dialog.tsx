import { NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CampaignInput, CampaignView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { numberInWords } from '../../seminars/yearly-records/number-in-words';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { SHOWS_CAMPAIGNS } from './referral-queries';

interface CampaignForm {
  name: string;
  startsOn: IsoDate | null;
  endsOn: IsoDate | null;
  target: number | '';
  leastReferrals: number | '';
  rule: string;
  note: string;
}

interface CampaignDialogProps {
  /** Null for a new one. */
  campaign: CampaignView | null;
  onSaved: (saved: CampaignView) => void;
  onClose: () => void;
}

/** 入会キャンペーン: its days, what is hoped for and whom it honours. */
export function CampaignDialog({ campaign, onSaved, onClose }: CampaignDialogProps) {
  const { t } = useTranslation();
  const form = useForm<CampaignForm>({
    initialValues: campaign
      ? formOf(campaign)
      : { name: '', startsOn: null, endsOn: null, target: '', leastReferrals: 1, rule: '', note: '' },
    validate: {
      name: (name) => (name.trim() ? null : t('referrals.nameRequired')),
      startsOn: (day) => (day ? null : t('dateField.required')),
      endsOn: (day) => (day ? null : t('dateField.required')),
    },
  });
  const { startsOn, endsOn } = form.values;
  return (
    <RecordDialog
      title={campaign ? t('referrals.editCampaign') : t('referrals.addCampaign')}
      form={form}
      record={campaign}
      valuesOf={formOf}
      send={(values, against) => send(inputOf(values), against)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          name: { label: t('referrals.name'), text: String },
          startsOn: { label: t('referrals.startsOn'), text: formatDay },
          endsOn: { label: t('referrals.endsOn'), text: formatDay },
          target: { label: t('referrals.target'), text: numberInWords },
          leastReferrals: { label: t('referrals.leastReferrals'), text: numberInWords },
          rule: { label: t('referrals.rule'), text: String },
          note: { label: t('yearlyRecords.note'), text: String },
        })
      }
      readAgain={SHOWS_CAMPAIGNS}
      onSaved={onSaved}
      onClose={onClose}
    >
      <TextInput label={t('referrals.name')} required data-autofocus {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('referrals.startsOn')}
          value={startsOn}
          onChange={(day) => form.setFieldValue('startsOn', day)}
          error={form.errors.startsOn}
          required
        />
        <DateField
          label={t('referrals.endsOn')}
          value={endsOn}
          onChange={(day) => form.setFieldValue('endsOn', day)}
          error={form.errors.endsOn}
          required
        />
        <NumberInput
          label={t('referrals.target')}
          min={1}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('target')}
        />
        <NumberInput
          label={t('referrals.leastReferrals')}
          min={1}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('leastReferrals')}
        />
      </SimpleGrid>
      <Textarea
        label={t('referrals.rule')}
        description={t('referrals.ruleHint')}
        autosize
        minRows={2}
        {...form.getInputProps('rule')}
      />
      <Textarea label={t('yearlyRecords.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </RecordDialog>
  );
}

function formOf({ name, startsOn, endsOn, target, leastReferrals, rule, note }: CampaignView): CampaignForm {
  return { name, startsOn, endsOn, target: target ?? '', leastReferrals, rule: rule ?? '', note: note ?? '' };
}

function inputOf({
  name,
  startsOn,
  endsOn,
  target,
  leastReferrals,
  rule,
  note,
}: CampaignForm): CampaignInput {
  return {
    name: name.trim(),
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    target: target === '' ? null : target,
    leastReferrals: leastReferrals === '' ? 1 : leastReferrals,
    rule: rule.trim() || null,
    note: note.trim() || null,
  };
}

function send(body: CampaignInput, against: CampaignView | null): Promise<CampaignView> {
  if (!against) return answer(api.POST('/api/v1/membership-campaigns', { body }));
  return answer(
    api.PATCH('/api/v1/membership-campaigns/{id}', {
      params: { path: { id: against.id } },
      body: { ...body, version: against.version },
    }),
  );
}
