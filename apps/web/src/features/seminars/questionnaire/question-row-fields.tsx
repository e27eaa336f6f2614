import { ActionIcon, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuestionRow } from './question-form';

const KINDS = ['score', 'choice', 'text'] as const;

interface QuestionRowFieldsProps {
  form: UseFormReturnType<{ questions: QuestionRow[] }>;
  index: number;
  last: boolean;
}

/** One question in the editor. 満足度 stays where it is and what it is; only its wording changes. */
export function QuestionRowFields({ form, index, last }: QuestionRowFieldsProps) {
  const { t } = useTranslation();
  const question = form.values.questions[index];
  if (question === undefined) return null;
  const name = t('questionnaire.number', { number: index + 1 });
  const field = (key: 'text' | 'choices' | 'kind') => form.getInputProps(`questions.${index}.${key}`);
  const overall = question.kind === 'overall';
  return (
    <div role="group" aria-label={name} className="panel">
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Text fw={700} style={{ whiteSpace: 'nowrap' }}>
          {name}
        </Text>
        {overall ? (
          <Text size="sm" c="dimmed" ta="end">
            {t('questionnaire.overallStays')}
          </Text>
        ) : (
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('questionnaire.up', { name })}
              disabled={index === 1}
              onClick={() => form.reorderListItem('questions', { from: index, to: index - 1 })}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('questionnaire.down', { name })}
              disabled={last}
              onClick={() => form.reorderListItem('questions', { from: index, to: index + 1 })}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('questionnaire.remove', { name })}
              onClick={() => form.removeListItem('questions', index)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      <Stack gap="xs">
        <TextInput label={t('questionnaire.text')} maxLength={200} required {...field('text')} />
        {!overall && (
          <Group align="flex-end" gap="md">
            <NativeSelect
              label={t('questionnaire.kind')}
              data={KINDS.map((kind) => ({ value: kind, label: t(`questionnaire.kinds.${kind}`) }))}
              {...field('kind')}
            />
            <Checkbox
              label={t('questionnaire.required')}
              mb={8}
              {...form.getInputProps(`questions.${index}.required`, { type: 'checkbox' })}
            />
          </Group>
        )}
        {question.kind === 'choice' && (
          <Textarea
            label={t('questionnaire.choices')}
            description={t('questionnaire.choicesHint')}
            autosize
            minRows={3}
            required
            {...field('choices')}
          />
        )}
      </Stack>
    </div>
  );
}
