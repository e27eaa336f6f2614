import { NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../components/date-field';
import { ChipRadio } from '../../consultations/chip-choices';
import { AttendeePicker } from './attendee-picker';
import type { OutcomeLine } from './outcome-form';
import { OUTCOME_KINDS } from './outcome-words';

interface OutcomeLineFieldsProps {
  eventId: string;
  line: OutcomeLine;
  onChange: (change: Partial<OutcomeLine>) => void;
  /** What is wrong with a field, as the form or the server names it. */
  errorOf: (field: string) => ReactNode;
}

/** One outcome: what, whose, with whom, how many, when. */
export function OutcomeLineFields({ eventId, line, onChange, errorOf }: OutcomeLineFieldsProps) {
  const { t } = useTranslation();
  const people = line.kind === 'job-offer' || line.kind === 'foreign-hire';
  const number = (field: 'quantity' | 'amountYen') => ({
    value: line[field],
    onChange: (value: number | string) => onChange({ [field]: value === '' ? '' : Number(value) }),
    error: errorOf(field),
    allowDecimal: false,
    allowNegative: false,
    thousandSeparator: ',',
  });
  return (
    <Stack gap="sm">
      <ChipRadio
        label={t('outcomes.kind')}
        choices={OUTCOME_KINDS.map((kind) => ({ value: kind, label: t(`outcomes.kinds.${kind}`) }))}
        value={line.kind}
        onChange={(value) => onChange({ kind: OUTCOME_KINDS.find((kind) => kind === value) ?? line.kind })}
        error={errorOf('kind')}
        required
      />
      <AttendeePicker
        eventId={eventId}
        label={t('outcomes.attendee')}
        description={line.kind === 'job-offer' ? t('outcomes.offerHint') : undefined}
        value={line.attendee}
        onChange={(attendee) => onChange({ attendee })}
        without={line.partner?.registrationId}
        error={errorOf('attendee') ?? errorOf('registrationId')}
        required
        autoFocus
      />
      <AttendeePicker
        eventId={eventId}
        label={t('outcomes.partner')}
        value={line.partner}
        onChange={(partner) => onChange({ partner })}
        without={line.attendee?.registrationId}
        byName
        error={errorOf('partnerRegistrationId') ?? errorOf('partnerName')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t(people ? 'outcomes.persons' : 'outcomes.quantity')}
          min={1}
          required
          {...number('quantity')}
        />
        <DateField
          label={t('outcomes.occurredOn')}
          value={line.occurredOn}
          onChange={(occurredOn) => onChange({ occurredOn })}
          error={errorOf('occurredOn')}
          required
        />
      </SimpleGrid>
      {line.kind === 'contract' && (
        <NumberInput
          label={t('outcomes.amountYen')}
          description={t('outcomes.amountHint')}
          suffix={t('outcomes.yen')}
          hideControls
          {...number('amountYen')}
        />
      )}
      <TextInput
        label={t('outcomes.note')}
        value={line.note}
        onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
        error={errorOf('note')}
        maxLength={1000}
      />
    </Stack>
  );
}
