import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBan,
  IconBuildingStore,
  IconCoinYen,
  IconDotsVertical,
  IconPencil,
  IconRotate,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../../api/types';
import { fullName } from '../../settings/staff-directory';
import { ActionMenu } from '../../../components/action-menu';
import type { RegistrationAct } from './registration-dialogs';

interface RegistrationMenuProps {
  registration: RegistrationView;
  onAct: (act: RegistrationAct) => void;
}

/** What can be done about one sign-up. */
export function RegistrationMenu({ registration, onAct }: RegistrationMenuProps) {
  const { t } = useTranslation();
  const cancelled = registration.cancelledAt !== null;
  const came = registration.seats.some(({ attendedAt }) => attendedAt !== null);
  const acts = [
    { act: 'edit', icon: IconPencil, offered: !cancelled },
    { act: 'link', icon: IconBuildingStore, offered: !cancelled },
    { act: 'pay', icon: IconCoinYen, offered: Boolean(registration.feeYen) || registration.paidOn !== null },
    { act: 'cancel', icon: IconBan, offered: !cancelled && !came },
    { act: 'undo', icon: IconRotate, offered: cancelled },
  ] as const;
  return (
    <ActionMenu
      target={
        <ActionIcon
          variant="subtle"
          aria-label={t('registrations.actionsOf', { name: fullName(registration) })}
        >
          <IconDotsVertical size={20} aria-hidden />
        </ActionIcon>
      }
    >
      {acts
        .filter(({ offered }) => offered)
        .map(({ act, icon: Icon }) => (
          <Menu.Item key={act} leftSection={<Icon size={18} aria-hidden />} onClick={() => onAct(act)}>
            {t(`registrations.acts.${act}`)}
          </Menu.Item>
        ))}
    </ActionMenu>
  );
}
