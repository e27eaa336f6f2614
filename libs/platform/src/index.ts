import 'reflect-metadata';
export { startProgram } from './config/start-program';
export { LoggingModule } from './logging/logging.module';
export { readSettings, Settings, SettingsError } from './config/settings';
export { DatabaseModule, type DatabaseOptions } from './database/database.module';
export { newId } from './database/new-id';
export { TenantDatabase } from './database/tenant-database';
export { TenantTransaction } from './database/tenant-transaction';
export type { TenantScope } from './database/tenant-scope';
export * from './embedded-postgres';
export { DomainError, type ErrorKind, type FieldProblem } from './errors/domain-error';
export { violatedConstraint } from './errors/violated-constraint';
export { Housekeeping } from './housekeeping/housekeeping';
export { PLATFORM_RETENTIONS, type Retention } from './housekeeping/retention';
export { LONGEST_NOTICE_BYTES } from './mail/bounces/delivery-notice';
export { type BounceReport, MailBounces } from './mail/bounces/mail-bounces';
export { MailDelivery } from './mail/mail-delivery';
export { type MailHealth, MailLog, type UnsentMail } from './mail/mail-log';
export { DELIVER_MAILS, SWEEP_MAILS } from './mail/mail.jobs';
export { MailModule } from './mail/mail.module';
export type {
  MailAddress,
  MailAttachment,
  MailServerSettings,
  MailState,
  OutgoingMail,
} from './mail/mail.types';
export { Mails } from './mail/mails';
export { Doorbell } from './outbox/doorbell';
export { DrainPace } from './outbox/drain-pace';
export { type Change, type ChangeKeys, Outbox } from './outbox/outbox';
export { DRAIN_OUTBOX, SWEEP_OUTBOX } from './outbox/outbox.jobs';
export { forEachApart } from './queue/for-each-apart';
export { defineJob, type JobDefinition } from './queue/job-definition';
export { JobWorkers } from './queue/job-workers';
export { type JobCounts, Jobs } from './queue/jobs';
export { migrateQueue } from './queue/queue-backend';
export { QueueModule } from './queue/queue.module';
export { originGroup } from './throttle/origin-group';
export { PublicThrottle } from './throttle/public-throttle';
export { installedPath } from './yaml-file/installed-path';
export { YamlFileError, type YamlPath, type YamlProblem } from './yaml-file/yaml-file.error';
export { type DescribedFile, YamlSchema } from './yaml-file/yaml-schema';
export { YamlSource } from './yaml-file/yaml-source';
