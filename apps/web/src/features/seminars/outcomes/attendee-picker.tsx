import { Combobox, Input, Loader, Pill, PillsInput, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../../api/types';
import pickerClasses from '../../members/business-picker.module.css';
import { fullName } from '../../settings/staff-directory';
import { companyOf, kanaOf } from '../registrations/registration-words';
import { nameOfSide, type PickedSide } from './outcome-form';
import { attendeeSuggestions } from './outcome-queries';

interface AttendeePickerProps {
  eventId: string;
  label: string;
  description?: string;
  value: PickedSide | null;
  onChange: (value: PickedSide | null) => void;
  /** Whom the other side has already. */
  without?: string | null;
  /** What was typed may also stand for a company that did not sign up. */
  byName?: boolean;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
}

const BY_NAME = 'by-name';

/** Finds somebody who signed up for an event by two characters of the name, kana, company or telephone. */
export function AttendeePicker(props: AttendeePickerProps) {
  const { eventId, label, description, value, onChange, without, byName, error, required, autoFocus } = props;
  const { t } = useTranslation();
  const inputId = useId();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 120);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const searching = typed.trim().length >= 2;
  const found = useQuery({ ...attendeeSuggestions(eventId, settled), enabled: settled.length >= 2 });
  const options = searching ? (found.data ?? []).filter(({ id }) => id !== without) : [];
  const answered = searching && found.isSuccess && !found.isPlaceholderData && settled === typed.trim();

  // Enter takes the best match, also when the answer came after the last key.
  const best = options[0]?.id;
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (best !== undefined) selectFirstOption();
  }, [best, selectFirstOption]);

  const submit = (id: string) => {
    const picked = options.find((option) => option.id === id);
    if (picked) onChange(sideOf(picked));
    else if (id === BY_NAME) onChange({ registrationId: null, name: typed.trim() });
    setTyped('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
      <Combobox.DropdownTarget>
        <Input.Wrapper
          label={label}
          description={description}
          error={error}
          required={required}
          labelProps={{ htmlFor: inputId }}
        >
          <PillsInput
            error={Boolean(error)}
            onClick={() => combobox.openDropdown()}
            rightSection={found.isFetching && searching && <Loader size="xs" />}
          >
            <Pill.Group>
              {value && (
                <Pill
                  size="lg"
                  withRemoveButton
                  removeButtonProps={{
                    'aria-label': t('picker.remove', { name: value.name }),
                    'aria-hidden': false,
                    tabIndex: 0,
                  }}
                  onRemove={() => onChange(null)}
                >
                  {value.name}
                </Pill>
              )}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  id={inputId}
                  value={typed}
                  autoComplete="off"
                  data-autofocus={autoFocus}
                  miw={value ? 24 : undefined}
                  aria-label={label}
                  placeholder={value ? '' : t('outcomes.searchHint')}
                  onBlur={() => combobox.closeDropdown()}
                  onChange={(event) => {
                    setTyped(event.currentTarget.value);
                    combobox.openDropdown();
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Backspace' && typed === '') onChange(null);
                  }}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Input.Wrapper>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={options.length === 0 && !answered}>
        <Combobox.Options aria-label={label}>
          {options.map((option) => (
            <Suggestion key={option.id} registration={option} />
          ))}
          {answered && byName && (
            <Combobox.Option value={BY_NAME}>{t('outcomes.byName', { name: typed.trim() })}</Combobox.Option>
          )}
          {answered && !byName && options.length === 0 && (
            <Combobox.Empty>{t('registrations.notFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** One person in the list: the name, and what tells them from another of the same name. */
function Suggestion({ registration }: { registration: RegistrationView }) {
  const { participantLabel, phone } = registration;
  return (
    <Combobox.Option value={registration.id}>
      <Text span fw={500}>
        {fullName(registration)}
      </Text>{' '}
      <Text span size="xs" className={pickerClasses.hint}>
        {[companyOf(registration) || participantLabel, kanaOf(registration), phone]
          .filter(Boolean)
          .join('・')}
      </Text>
    </Combobox.Option>
  );
}

function sideOf(registration: RegistrationView): PickedSide {
  return {
    registrationId: registration.id,
    name: nameOfSide({ ...registration, name: fullName(registration) }),
  };
}
