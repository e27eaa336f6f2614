import { FILE_CONSULTATION_TEXTS, TextFiling } from '@banso/consultations';
import { JobWorkers } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** Takes the job that keeps the search for words abreast of the records. */
@Injectable()
export class ConsultationProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly texts: TextFiling,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(FILE_CONSULTATION_TEXTS, () => this.texts.fileAll());
  }
}
