import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { parseJapaneseDate, type IsoDate } from '@banso/japan';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/session/session';
import { formatDayWithEra } from '../i18n/format';
import { Loading } from './loading';

const Calendar = lazy(() => import('./calendar'));

interface DateFieldProps {
  label: string;
  /** The day; null when the field is empty or cannot be read. */
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
}

/**
 * A day, typed as people write it (5/8, 令和7年5月8日, R7.5.8, 2025-05-08) or picked from a calendar. Shows how it was
 * understood; text that is no day stays in the field with a message.
 */
export function DateField({ label, value, onChange, error, description, required }: DateFieldProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [text, setText] = useState(value ?? '');
  const [opened, setOpened] = useState(false);
  const reported = useRef(value);
  const understood = text.trim() === '' ? null : parseJapaneseDate(text, today);
  const unreadable = text.trim() !== '' && understood === null;

  // Only a change from outside, such as a draft that was read again, may replace what is being typed.
  useEffect(() => {
    if (value === reported.current) return;
    reported.current = value;
    setText(value ?? '');
  }, [value]);

  const type = (typed: string) => {
    setText(typed);
    reported.current = typed.trim() === '' ? null : parseJapaneseDate(typed, today);
    onChange(reported.current);
  };
  return (
    <TextInput
      label={label}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      error={unreadable ? t('dateField.unreadable') : error}
      description={understood ? formatDayWithEra(understood) : (description ?? t('dateField.hint'))}
      required={required}
      autoComplete="off"
      rightSectionPointerEvents="all"
      rightSection={
        <Popover opened={opened} onChange={setOpened} trapFocus withinPortal position="bottom-end">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size="md"
              aria-label={t('dateField.openCalendar', { label })}
              onClick={() => setOpened((open) => !open)}
            >
              <IconCalendar size={20} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={<Loading />}>
              <Calendar
                value={understood ?? today}
                onPick={(day) => {
                  type(day);
                  setOpened(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
