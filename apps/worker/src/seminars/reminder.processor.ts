import { JobWorkers } from '@banso/platform';
import { Reminders, SEND_REMINDERS } from '@banso/seminars';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Reminds people of the days for which they signed up. */
@Injectable()
export class ReminderProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly reminders: Reminders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(SEND_REMINDERS, () => this.reminders.sweep());
  }
}
