import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemError } from '../../../api/client';
import { useSave } from '../../../components/use-save';
import { SHOWS_EVENTS } from '../events/event-queries';

/**
 * Saves something about a sign-up. When somebody else changed it meanwhile, it is read again: the next attempt starts
 * from what is saved, which the page behind then shows.
 */
export function useRegistrationSave<Values, Saved>(
  form: UseFormReturnType<Values>,
  send: (values: Values) => Promise<Saved>,
  onSaved: (saved: Saved) => void,
) {
  const client = useQueryClient();
  const save = useSave({ form, send, readAgain: SHOWS_EVENTS, onSaved });
  const stale = save.error instanceof ProblemError && save.error.code === 'edited-meanwhile';
  useEffect(() => {
    if (stale) void client.invalidateQueries({ queryKey: ['registrations'] });
  }, [stale, client]);
  return save;
}
