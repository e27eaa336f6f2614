import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';

interface FormDialogProps {
  title: string;
  /** The label of the button that does it; 保存 when left out. */
  submitLabel?: string;
  /** True for what cannot simply be undone. */
  grave?: boolean;
  saving: boolean;
  /** Why the last attempt failed. */
  error: unknown;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form on top of the page. Stays open, with all that was typed, until the server has accepted it. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, grave, saving, error, onSubmit, onClose, children } = props;
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          // A dialog may stand inside another form in React's tree, though never on the page.
          event.stopPropagation();
          onSubmit(event);
        }}
      >
        <Stack>
          <ProblemNotice error={error} />
          {children}
          <Group>
            <Button type="submit" loading={saving} color={grave ? 'red.9' : undefined}>
              {submitLabel ?? t('common.save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
