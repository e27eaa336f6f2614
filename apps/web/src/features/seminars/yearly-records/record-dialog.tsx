import type { UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemError } from '../../../api/client';
import { ConflictNotice, type Difference } from '../../../components/conflict-notice';
import { FormDialog } from '../../../components/form-dialog';

interface RecordDialogProps<Values, Saved> {
  title: string;
  form: UseFormReturnType<Values>;
  /** What is edited; null for a new record. */
  record: Saved | null;
  /** Sends what was typed; `against` is the record that it replaces. */
  send: (values: Values, against: Saved | null) => Promise<Saved>;
  valuesOf: (record: Saved) => Values;
  /** Where what somebody else saved meanwhile says something else than what was typed. */
  differences: (saved: Values, typed: Values) => Difference[];
  readAgain: readonly string[];
  onSaved: (saved: Saved) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Writes a record down or corrects it. When somebody else did so meanwhile, both wordings stand side by side. */
export function RecordDialog<Values, Saved>(props: RecordDialogProps<Values, Saved>) {
  const { title, form, record, send, valuesOf, differences, readAgain, onSaved, onClose, children } = props;
  const client = useQueryClient();
  const [base, setBase] = useState(record);
  const [newer, setNewer] = useState<Saved | null>(null);
  const readAll = () => Promise.all(readAgain.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const save = useMutation({
    mutationFn: (against: Saved | null) => send(form.getValues(), against),
    onSuccess: async (saved) => {
      await readAll();
      onSaved(saved);
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      form.setErrors(error.fieldErrors);
      if (error.code === 'edited-meanwhile') setNewer(error.document.current as Saved);
      // It was saved after all, and the message sends the reader to the list.
      if (error.code === 'idempotency-key-reused') void readAll();
    },
  });
  const settle = (saved: Saved) => {
    setBase(saved);
    setNewer(null);
  };
  return (
    <FormDialog
      title={title}
      saving={save.isPending}
      error={newer ? null : save.error}
      onSubmit={form.onSubmit(() => save.mutate(base))}
      onClose={onClose}
    >
      {newer && (
        <ConflictNotice
          differences={differences(valuesOf(newer), form.getValues())}
          busy={save.isPending}
          onKeepMine={() => {
            settle(newer);
            save.mutate(newer);
          }}
          onTakeSaved={() => {
            settle(newer);
            form.setValues(valuesOf(newer));
            save.reset();
          }}
        />
      )}
      {children}
    </FormDialog>
  );
}
