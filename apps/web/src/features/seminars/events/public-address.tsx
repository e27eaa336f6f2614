import { Anchor, Button, CopyButton, Group, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView } from '../../../api/types';
import { useSession } from '../../session/session';

/** 申込ページ of a published event: the way there, and its address to send to people. */
export function PublicAddress({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const { chamber } = useSession();
  const address = `${window.location.origin}/s/${chamber.code}/${event.id}`;
  return (
    <Group gap="xs" mt="xs" className="no-print">
      <Anchor href={address} target="_blank" rel="noopener">
        {t('events.publicPage')} <IconExternalLink size={16} aria-hidden style={{ verticalAlign: -2 }} />
      </Anchor>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'events.copied' : 'events.copyAddress')}
            </Button>
            <VisuallyHidden role="status">{copied && t('events.copied')}</VisuallyHidden>
          </>
        )}
      </CopyButton>
    </Group>
  );
}
