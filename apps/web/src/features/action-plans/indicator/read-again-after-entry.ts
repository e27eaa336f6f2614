import type { QueryClient } from '@tanstack/react-query';

/** After an entry by hand: the indicator and every board that shows it are read again. */
export async function readAgainAfterEntry(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['indicators'] }),
    client.invalidateQueries({ queryKey: ['board'] }),
  ]);
}
