import type { IsoDate } from '@banso/japan';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { CaseTask, CaseView } from '../../../api/types';
import { DateField } from '../../../components/date-field';
import { formatDay } from '../../../i18n/format';
import { differencesOf } from '../../seminars/yearly-records/differences';
import { RecordDialog } from '../../seminars/yearly-records/record-dialog';
import { useSession } from '../../session/session';
import { useStaffDirectory } from '../../settings/staff-directory';
import { SHOWS_CASES } from '../case-queries';

interface TaskForm {
  title: string;
  dueOn: IsoDate | null;
  assigneeId: string | null;
}

interface TaskDialogProps {
  supportCase: CaseView;
  /** Null for a new one. */
  task: CaseTask | null;
  onClose: () => void;
}

/** Something to be done for a case: what, by when, by whom. */
export function TaskDialog({ supportCase, task, onClose }: TaskDialogProps) {
  const { t } = useTranslation();
  const { staff } = useSession();
  const { choices, nameOf } = useStaffDirectory();
  const assignee = task === null ? staff.id : task.assigneeId;
  const left = assignee !== null && !choices.some(({ value }) => value === assignee);
  const formOf = ({ tasks }: CaseView): TaskForm => {
    const now = tasks.find(({ id }) => id === task?.id);
    return now
      ? { title: now.title, dueOn: now.dueOn, assigneeId: now.assigneeId }
      : { title: '', dueOn: null, assigneeId: staff.id };
  };
  const form = useForm<TaskForm>({
    initialValues: formOf(supportCase),
    validate: { title: (title) => (title.trim() ? null : t('cases.taskRequired')) },
  });
  return (
    <RecordDialog
      title={task ? t('cases.editTask') : t('cases.addTask')}
      form={form}
      record={supportCase}
      valuesOf={formOf}
      send={(values, against) => send(values, against ?? supportCase, task?.id)}
      differences={(saved, typed) =>
        differencesOf(saved, typed, {
          title: { label: t('cases.task'), text: String },
          dueOn: { label: t('cases.dueOn'), text: formatDay },
          assigneeId: { label: t('cases.assignee'), text: nameOf },
        })
      }
      readAgain={SHOWS_CASES}
      onSaved={onClose}
      onClose={onClose}
    >
      <TextInput label={t('cases.task')} required data-autofocus {...form.getInputProps('title')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('cases.dueOn')}
          value={form.values.dueOn}
          onChange={(day) => form.setFieldValue('dueOn', day)}
          error={form.errors.dueOn}
        />
        <Select
          label={t('cases.assignee')}
          data={left ? [...choices, { value: assignee, label: nameOf(assignee) }] : choices}
          clearable
          searchable
          {...form.getInputProps('assigneeId')}
        />
      </SimpleGrid>
    </RecordDialog>
  );
}

function send(
  { title, ...rest }: TaskForm,
  { id, version }: CaseView,
  taskId: string | undefined,
): Promise<CaseView> {
  const body = { ...rest, version, title: title.trim() };
  if (taskId === undefined) {
    return answer(api.POST('/api/v1/support-cases/{id}/tasks', { params: { path: { id } }, body }));
  }
  return answer(
    api.PATCH('/api/v1/support-cases/{id}/tasks/{taskId}', { params: { path: { id, taskId } }, body }),
  );
}
