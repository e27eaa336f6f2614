import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLocale, switchLocale, type Locale } from '../../i18n';

/** Japanese or English, remembered in this browser. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('shell.language')}
      size="xs"
      value={currentLocale()}
      onChange={(locale) => void switchLocale(locale as Locale)}
      data={[
        { value: 'ja', label: t('shell.japanese') },
        { value: 'en', label: t('shell.english') },
      ]}
    />
  );
}
