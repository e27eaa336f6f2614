import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKindForm } from './case-kind-form';

interface LineListProps {
  form: UseFormReturnType<CaseKindForm>;
  list: 'stages' | 'milestones' | 'callRounds';
  onAdd: () => void;
  /** Whether a line stays for good. */
  stays?: (index: number) => boolean;
  /** The fields of one line. */
  children: (index: number, name: string) => ReactNode;
}

/** Lines of a kind, each with the way up, down and out. What cases use the server does not let go. */
export function LineList({ form, list, onAdd, stays = () => false, children }: LineListProps) {
  const { t } = useTranslation();
  const lines = form.values[list];
  return (
    <Fieldset legend={t(`caseKinds.${list}`)}>
      <Stack gap="sm">
        {lines.map((line, index) => {
          const name = t(`caseKinds.lineOf.${list}`, { number: index + 1 });
          return (
            <div key={line.id} role="group" aria-label={name}>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm" c="dimmed">
                  {name}
                </Text>
                <Group gap={4} wrap="nowrap">
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('questionnaire.up', { name })}
                    disabled={index === 0}
                    onClick={() => form.reorderListItem(list, { from: index, to: index - 1 })}
                  >
                    <IconArrowUp size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('questionnaire.down', { name })}
                    disabled={index === lines.length - 1}
                    onClick={() => form.reorderListItem(list, { from: index, to: index + 1 })}
                  >
                    <IconArrowDown size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('questionnaire.remove', { name })}
                    disabled={stays(index)}
                    onClick={() => form.removeListItem(list, index)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </Group>
              </Group>
              {children(index, name)}
            </div>
          );
        })}
        {form.errors[list] && (
          <Text role="alert" size="sm" c="var(--banso-bad)">
            {form.errors[list]}
          </Text>
        )}
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={onAdd}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(`caseKinds.addTo.${list}`)}
        </Button>
      </Stack>
    </Fieldset>
  );
}
