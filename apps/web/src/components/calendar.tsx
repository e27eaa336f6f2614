import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/ja';
import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../i18n';

/** A month to pick a day from. A module of its own, so that the calendar is only loaded when somebody opens it. */
export default function Calendar({ value, onPick }: { value: IsoDate; onPick: (day: IsoDate) => void }) {
  const { t } = useTranslation();
  return (
    <DatePicker
      value={value}
      defaultDate={value}
      locale={currentLocale()}
      firstDayOfWeek={0}
      monthLabelFormat={t('dateField.monthFormat')}
      ariaLabels={{ nextMonth: t('dateField.nextMonth'), previousMonth: t('dateField.previousMonth') }}
      onChange={(day) => day && onPick(day)}
    />
  );
}
