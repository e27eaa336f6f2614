import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../api/client';

/**
 * Sends a change of a case. When somebody else changed the case meanwhile, it is read again before the refusal is told:
 * the page behind the dialog shows the case as it is now, and who sends the form again sends it against that.
 */
export function useCaseChange(): <Saved>(send: Promise<Saved>) => Promise<Saved> {
  const client = useQueryClient();
  return async (send) => {
    try {
      return await send;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'edited-meanwhile') {
        await client.invalidateQueries({ queryKey: ['support-cases'] });
      }
      throw error;
    }
  };
}
