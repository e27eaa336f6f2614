import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';
import { formatNumber } from '../../../i18n/format';

interface TellPeopleDialogProps {
  /** How many people a mail would go to. */
  people: number;
  saving: boolean;
  onSave: (notify: boolean) => void;
  onClose: () => void;
}

/** Before another day, time or place is saved: whether those who signed up are told. */
export function TellPeopleDialog({ people, saving, onSave, onClose }: TellPeopleDialogProps) {
  const { t } = useTranslation();
  const [notify, setNotify] = useState(true);
  return (
    <FormDialog
      title={t('events.tellPeople.title')}
      saving={saving}
      error={null}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(notify);
      }}
      onClose={onClose}
    >
      <Text>{t('events.tellPeople.explanation')}</Text>
      <Checkbox
        label={t('events.tellPeople.notify', { people: formatNumber(people) })}
        checked={notify}
        onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
        data-autofocus
      />
    </FormDialog>
  );
}
