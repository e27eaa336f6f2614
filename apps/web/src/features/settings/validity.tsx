import { SimpleGrid } from '@mantine/core';
import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/date-field';
import { formatDate } from '../../i18n/format';

interface Validity {
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

interface ValidityFieldsProps {
  value: Validity;
  onChange: (change: Partial<Validity>) => void;
  errors: Partial<Record<keyof Validity, React.ReactNode>>;
}

/** From when to when something may be chosen. Records of other days keep what they have. */
export function ValidityFields({ value, onChange, errors }: ValidityFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <DateField
        label={t('settings.validFrom')}
        value={value.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
        error={errors.validFrom}
      />
      <DateField
        label={t('settings.validTo')}
        value={value.validTo}
        onChange={(validTo) => onChange({ validTo })}
        error={errors.validTo}
      />
    </SimpleGrid>
  );
}

/** `2019年4月1日(月)〜`; nothing when it always holds. */
export function validityText({ validFrom, validTo }: Validity): string {
  if (!validFrom && !validTo) return '';
  return `${validFrom ? formatDate(validFrom) : ''}〜${validTo ? formatDate(validTo) : ''}`;
}
