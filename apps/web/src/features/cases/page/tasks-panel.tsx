import { ActionIcon, Button, Checkbox, Group, Menu, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconDotsVertical, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseTask, CaseView } from '../../../api/types';
import { ActionMenu } from '../../../components/action-menu';
import { ProblemNotice } from '../../../components/problem-notice';
import { formatShortDay } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { useCaseChange } from '../use-case-change';
import classes from './case-page.module.css';
import { TaskDialog } from './task-dialog';

type TaskState = CaseTask['state'];

/** やること: what is still to be done for the case, by whom and by when; ticked off in one touch. */
export function TasksPanel({ supportCase, writable }: { supportCase: CaseView; writable: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useCaseChange();
  const [editing, setEditing] = useState<CaseTask | 'new' | null>(null);
  const { id, version, tasks } = supportCase;
  const settle = useMutation({
    mutationFn: ({ task, state }: { task: CaseTask; state: TaskState }) =>
      change(
        answer(
          api.PATCH('/api/v1/support-cases/{id}/tasks/{taskId}', {
            params: { path: { id, taskId: task.id } },
            body: { version, state },
          }),
        ),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['support-cases'] }),
  });
  // A tick shows at once, while the server is still told.
  const asked = settle.isPending ? settle.variables : null;
  const stateOf = (task: CaseTask): TaskState => (asked?.task.id === task.id ? asked.state : task.state);
  return (
    <section className="panel" aria-labelledby="tasks">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="tasks">
          {t('cases.tasks')}
        </Title>
        {writable && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('cases.addTask')}
          </Button>
        )}
      </Group>
      <ProblemNotice error={settle.error} />
      {tasks.length === 0 && <Text c="dimmed">{t('cases.noTasks')}</Text>}
      <ul className="plain-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <div className={classes.task}>
              <Checkbox
                checked={stateOf(task) === 'done'}
                disabled={!writable || settle.isPending || task.state === 'dropped'}
                onChange={(event) =>
                  settle.mutate({ task, state: event.currentTarget.checked ? 'done' : 'open' })
                }
                label={
                  <span className={task.state === 'open' ? 'written' : 'written voided'}>{task.title}</span>
                }
                description={<TaskFacts task={task} />}
              />
              {writable && (
                <TaskMenu
                  task={task}
                  onEdit={() => setEditing(task)}
                  onState={(state) => settle.mutate({ task, state })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {editing && (
        <TaskDialog
          supportCase={supportCase}
          task={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function TaskFacts({ task: { state, dueOn, assigneeName, doneOn, doneByName } }: { task: CaseTask }) {
  const { t } = useTranslation();
  const { today } = useSession();
  if (state === 'dropped') return <>{t('cases.taskDropped')}</>;
  if (doneOn !== null) {
    return <>{t('cases.taskDone', { day: formatShortDay(doneOn, today), name: doneByName })}</>;
  }
  const overdue = dueOn !== null && dueOn < today;
  return (
    <>
      {dueOn !== null && (
        <Text span size="sm" c={overdue ? 'var(--banso-bad)' : undefined} fw={overdue ? 700 : undefined}>
          {t('cases.by', { day: formatShortDay(dueOn, today) })}
          {overdue && t('cases.taskOverdue')}{' '}
        </Text>
      )}
      {assigneeName}
    </>
  );
}

interface TaskMenuProps {
  task: CaseTask;
  onEdit: () => void;
  onState: (state: TaskState) => void;
}

function TaskMenu({ task: { title, state }, onEdit, onState }: TaskMenuProps) {
  const { t } = useTranslation();
  return (
    <ActionMenu
      target={
        <ActionIcon variant="subtle" size="lg" aria-label={t('cases.taskActions', { task: title })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      }
    >
      <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
        {t('common.edit')}
      </Menu.Item>
      {state === 'open' ? (
        <Menu.Item leftSection={<IconX size={18} aria-hidden />} onClick={() => onState('dropped')}>
          {t('cases.dropTask')}
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => onState('open')}>
          {t('cases.takeUpTask')}
        </Menu.Item>
      )}
    </ActionMenu>
  );
}
