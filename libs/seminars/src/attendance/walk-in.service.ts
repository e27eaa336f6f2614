import { DomainError, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { Registered, RegistrationFields } from '../registrations/event-registration.types';
import { RegistrationService } from '../registrations/registration.service';
import { AttendanceService } from './attendance.service';
import type { CheckIn, CheckInRefusal } from './attendance.types';

/** Somebody at the door who had not signed up; `key` is drawn by the device and sent with every attempt. */
export type WalkInRequest = Pick<CheckIn, 'sessionId' | 'happenedAt' | 'device' | 'letIn'> & { key: string };

/** 当日参加: signs somebody up at the door and lets them in, both or neither. */
@Injectable()
export class WalkInService {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly attendance: AttendanceService,
  ) {}

  /**
   * The same key with the same person answers with the first; its check-in bears the key as its id.
   * @throws DomainError `seat-waiting` where the day is full and nobody said to let them in; `day-not-begun`; as
   * `RegistrationService.register`.
   */
  admit(
    scope: TenantScope,
    eventId: string,
    fields: RegistrationFields,
    { key, sessionId, ...arrival }: WalkInRequest,
    now = new Date(),
  ): Promise<Registered> {
    const request = { requestKey: key, origin: 'walk-in' as const, now, sessionIds: [sessionId] };
    return this.registrations.register(scope, eventId, fields, request, async (tx, registrationId) => {
      const checkIn = { id: key, registrationId, sessionId, action: 'arrived' as const, ...arrival };
      const [answer] = await this.attendance.recordWithin(tx, eventId, [checkIn], now);
      if (answer?.refusal) throw notAdmitted(answer.refusal);
    });
  }
}

function notAdmitted({ code, message }: CheckInRefusal): DomainError {
  if (code !== 'seat-waiting') return new DomainError('conflict', code, message);
  return new DomainError(
    'conflict',
    code,
    'この開催日は満席か、キャンセル待ちの方がいます。それでも入っていただくときは「入場させる」を選んでください。',
  );
}
