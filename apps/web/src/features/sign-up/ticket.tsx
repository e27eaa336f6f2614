import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../components/qr-code';
import classes from './ticket.module.css';

/** 受付票: what the door scans. As large as a phone shows it. */
export function Ticket({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <Stack align="center" gap="xs">
        <QrCode text={code} label={t('signUp.ticketCode')} className={classes.code} />
        <Text fw={700} size="lg">
          {name}
        </Text>
        <Text ta="center">{t('signUp.showTicket')}</Text>
      </Stack>
    </section>
  );
}
