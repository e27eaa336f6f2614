import type { UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ProblemError } from '../api/problem';

interface Save<Values, Saved> {
  form: UseFormReturnType<Values>;
  send: (values: Values) => Promise<Saved>;
  /** First parts of the keys of everything that shows what was saved. */
  readAgain: readonly string[];
  onSaved: (saved: Saved) => void;
}

/** Sends a form; the server's messages come back to their fields, and what shows the record is read again. */
export function useSave<Values, Saved>(save: Save<Values, Saved>): UseMutationResult<Saved, Error, Values> {
  const client = useQueryClient();
  const readAgain = () =>
    Promise.all(save.readAgain.map((key) => client.invalidateQueries({ queryKey: [key] })));
  return useMutation({
    mutationFn: save.send,
    onSuccess: async (saved) => {
      await readAgain();
      save.onSaved(saved);
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      save.form.setErrors(error.fieldErrors);
      // It was saved after all, and the message sends the reader to the list.
      if (error.code === 'idempotency-key-reused') void readAgain();
    },
  });
}
