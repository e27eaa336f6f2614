import { Combobox, Input, Loader, Pill, PillsInput, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessSummary } from '../../api/types';
import classes from './business-picker.module.css';
import { useCodeList } from '../settings/code-lists';
import { businessSuggestions } from './business-queries';

/** A business as a field holds it. */
export interface PickedBusiness {
  id: string;
  name: string;
}

interface BusinessPickerProps {
  label: string;
  value: PickedBusiness[];
  onChange: (value: PickedBusiness[]) => void;
  /** Offered before anything is typed. */
  recent?: PickedBusiness[];
  /** How many may be picked. */
  max?: number;
  /** Offers to register what was typed when the list does not have it. */
  onCreate?: (name: string) => void;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
}

const CREATE = 'create';

/** Finds businesses by two characters of the name, by kana or by phone number; the arrow keys and Enter choose. */
export function BusinessPicker(props: BusinessPickerProps) {
  const { label, value, onChange, recent = [], max = 20, onCreate, error, required, autoFocus } = props;
  const { t } = useTranslation();
  const inputId = useId();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 120);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const searching = typed.trim().length >= 2;
  const found = useQuery({ ...businessSuggestions(settled), enabled: settled.length >= 2 });
  const full = value.length >= max;

  const isPicked = (id: string) => value.some((picked) => picked.id === id);
  const hits: (PickedBusiness & Partial<BusinessSummary>)[] = searching ? (found.data ?? []) : recent;
  const options = hits.filter(({ id }) => !isPicked(id));
  const answered = searching && found.isSuccess && !found.isPlaceholderData && settled === typed.trim();

  // Enter takes the best match, also when the answer came after the last key.
  const best = searching ? options[0]?.id : undefined;
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (best !== undefined) selectFirstOption();
  }, [best, selectFirstOption]);

  const submit = (id: string) => {
    if (id === CREATE) onCreate?.(typed.trim());
    const picked = options.find((option) => option.id === id);
    if (picked) onChange([...value.slice(0, max - 1), { id: picked.id, name: picked.name }]);
    setTyped('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
      <Combobox.DropdownTarget>
        <Input.Wrapper label={label} error={error} required={required} labelProps={{ htmlFor: inputId }}>
          <PillsInput
            error={Boolean(error)}
            onClick={() => combobox.openDropdown()}
            rightSection={found.isFetching && searching && <Loader size="xs" />}
          >
            <Pill.Group>
              {value.map((picked) => (
                <Pill
                  key={picked.id}
                  size="lg"
                  withRemoveButton
                  removeButtonProps={{
                    'aria-label': t('picker.remove', { name: picked.name }),
                    'aria-hidden': false,
                    tabIndex: 0,
                  }}
                  onRemove={() => onChange(value.filter(({ id }) => id !== picked.id))}
                >
                  {picked.name}
                </Pill>
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  id={inputId}
                  value={typed}
                  autoFocus={autoFocus}
                  autoComplete="off"
                  aria-label={label}
                  placeholder={value.length === 0 ? t('picker.placeholder') : full ? '' : t('picker.another')}
                  onBlur={() => combobox.closeDropdown()}
                  onChange={(event) => {
                    setTyped(event.currentTarget.value);
                    combobox.openDropdown();
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Backspace' && typed === '' && value.length > 0)
                      onChange(value.slice(0, -1));
                  }}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Input.Wrapper>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={options.length === 0 && !answered}>
        <Combobox.Options aria-label={label}>
          {searching ? (
            options.map((option) => <Suggestion key={option.id} business={option} />)
          ) : (
            <Combobox.Group label={t('picker.recent')}>
              {options.map((option) => (
                <Suggestion key={option.id} business={option} />
              ))}
            </Combobox.Group>
          )}
          {answered && onCreate && (
            <Combobox.Option value={CREATE}>{t('picker.create', { name: typed.trim() })}</Combobox.Option>
          )}
          {answered && !onCreate && options.length === 0 && (
            <Combobox.Empty>{t('businesses.notFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** One business in the list: its name, and what tells it from another of the same name. */
function Suggestion({ business }: { business: PickedBusiness & Partial<BusinessSummary> }) {
  const districts = useCodeList('district');
  const { nameKana, representativeName, district, phone } = business;
  return (
    <Combobox.Option value={business.id}>
      <Text span fw={500}>
        {business.name}
      </Text>{' '}
      <Text span size="xs" className={classes.hint}>
        {[nameKana, representativeName, districts.labelOf(district), phone].filter(Boolean).join('・')}
      </Text>
    </Combobox.Option>
  );
}
