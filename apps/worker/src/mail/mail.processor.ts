import { DELIVER_MAILS, JobWorkers, MailDelivery, SWEEP_MAILS } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Sends mails, and finds those whose time has come. */
@Injectable()
export class MailProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly delivery: MailDelivery,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(DELIVER_MAILS, ({ chamberId }) => this.delivery.deliver(chamberId));
    await this.workers.handle(SWEEP_MAILS, () => this.delivery.sweep());
  }
}
