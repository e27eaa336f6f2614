import { Button, FileButton, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

interface FileDropProps {
  label: string;
  /** As in an `<input accept>`. */
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A place to drop a file on, with a button for those who would rather choose it. */
export function FileDrop({ label, accept, busy, onFile }: FileDropProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <Stack
      align="center"
      gap="xs"
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={32} aria-hidden />
      <Text>{label}</Text>
      <FileButton
        accept={accept}
        onChange={(file) => file && onFile(file)}
        inputProps={{ 'aria-label': label }}
      >
        {(props) => (
          <Button {...props} loading={busy} variant="default">
            {t('imports.choose')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}
