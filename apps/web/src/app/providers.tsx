import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { readableColours, theme } from './theme';

/** Tries again when nobody answered or the server was busy, never when it has said no. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && !(error instanceof ProblemError && error.status < 500),
    },
    // Records have a queue of their own that outlives the page; other changes should say at once that they failed.
    mutations: { networkMode: 'always' },
  },
});

/** Everything that pages expect around them. */
export function Providers({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const close = t('common.close');
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
      }),
    [close],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={named} cssVariablesResolver={readableColours} forceColorScheme="light">
        <ModalsProvider labels={{ confirm: t('common.ok'), cancel: t('common.cancel') }}>
          {children}
          <Notifications position="top-right" autoClose={6000} aria-live="polite" />
        </ModalsProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
