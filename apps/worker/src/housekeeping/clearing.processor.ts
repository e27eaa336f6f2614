import { JobWorkers } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CLEAR_OLD_ROWS } from './clearing.job';
import { ClearingService } from './clearing.service';

/** Takes the night's clearing. */
@Injectable()
export class ClearingProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly clearing: ClearingService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(CLEAR_OLD_ROWS, () => this.clearing.clearAll());
  }
}
