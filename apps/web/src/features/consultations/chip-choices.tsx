import { Chip, Group, Input } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CodeChoice } from '../settings/code-lists';

interface ChipChoicesProps {
  label: string;
  choices: CodeChoice[];
  error?: ReactNode;
  required?: boolean;
}

interface OneOf extends ChipChoicesProps {
  value: string | null;
  onChange: (value: string) => void;
}

interface SomeOf extends ChipChoicesProps {
  value: string[];
  onChange: (value: string[]) => void;
}

/** One of a few choices, all in sight: a radio group whose arrow keys choose. */
export function ChipRadio({ label, choices, value, onChange, error, required }: OneOf) {
  const labelId = useId();
  return (
    <Input.Wrapper
      label={label}
      error={error}
      required={required}
      labelElement="div"
      labelProps={{ id: labelId }}
    >
      <Chip.Group value={value} onChange={onChange}>
        <Group gap={6} mt={4} role="radiogroup" aria-labelledby={labelId} aria-required={required}>
          {choices.map((choice) => (
            <Chip
              key={choice.value}
              name={labelId}
              value={choice.value}
              size="md"
              radius="sm"
              variant="outline"
            >
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

/** Any of a few choices: one stop for Tab, the arrow keys go along, the space bar ticks. */
export function ChipCheckboxes({ label, choices, value, onChange, error, required }: SomeOf) {
  const labelId = useId();
  const [stop, setStop] = useState(0);
  const current = Math.min(stop, Math.max(choices.length - 1, 0));

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + choices.length) % choices.length;
    setStop(next);
    event.currentTarget.querySelectorAll('input').item(next).focus();
  };
  return (
    <Input.Wrapper
      label={label}
      error={error}
      required={required}
      labelElement="div"
      labelProps={{ id: labelId }}
    >
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap={6} mt={4} role="group" aria-labelledby={labelId} onKeyDown={move}>
          {choices.map((choice, index) => (
            <Chip
              key={choice.value}
              value={choice.value}
              size="md"
              radius="sm"
              variant="outline"
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setStop(index)}
            >
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
