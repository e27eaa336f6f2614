import type { ChamberEventView, RegistrationView } from '../../../api/types';
import { CancelRegistrationDialog } from './cancel-registration-dialog';
import { LinkDialog } from './link-dialog';
import { PaymentDialog } from './payment-dialog';
import { RegistrationDialog } from './registration-dialog';
import { UndoCancellationDialog } from './undo-cancellation-dialog';

/** What somebody does about a sign-up. */
export type RegistrationAct = 'edit' | 'link' | 'pay' | 'cancel' | 'undo';

interface RegistrationDialogsProps {
  event: ChamberEventView;
  registration: RegistrationView;
  act: RegistrationAct;
  onClose: () => void;
}

/** The dialog in which it is done. */
export function RegistrationDialogs({ event, registration, act, onClose }: RegistrationDialogsProps) {
  switch (act) {
    case 'edit':
      return <RegistrationDialog event={event} registration={registration} onClose={onClose} />;
    case 'link':
      return <LinkDialog registration={registration} onClose={onClose} />;
    case 'pay':
      return <PaymentDialog registration={registration} onClose={onClose} />;
    case 'cancel':
      return <CancelRegistrationDialog registration={registration} onClose={onClose} />;
    case 'undo':
      return <UndoCancellationDialog registration={registration} onClose={onClose} />;
  }
}
