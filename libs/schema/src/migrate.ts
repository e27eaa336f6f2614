import { DataSource } from 'typeorm';
import { Tenancy1763700000001 } from './migrations/1763700000001-tenancy';
import { Staff1763700000002 } from './migrations/1763700000002-staff';
import { Members1763700000003 } from './migrations/1763700000003-members';
import { Consultations1763700000004 } from './migrations/1763700000004-consultations';
import { ActionPlans1763700000005 } from './migrations/1763700000005-action-plans';
import { CredentialLookup1763700000010 } from './migrations/1763700000010-credential-lookup';
import { AuditEveryTable1763700000011 } from './migrations/1763700000011-audit-every-table';
import { BusinessImportOutcome1763700000012 } from './migrations/1763700000012-business-import-outcome';
import { BusinessesOfAMonth1763700000020 } from './migrations/1763700000020-businesses-of-a-month';
import { IndexesMeasured1763700000021 } from './migrations/1763700000021-indexes-measured';
import { FiguresSetAside1763700000030 } from './migrations/1763700000030-figures-set-aside';
import { BoardRevisions1763700000040 } from './migrations/1763700000040-board-revisions';
import { NetBesideJoins1763700000041 } from './migrations/1763700000041-net-beside-joins';
import { ImportedRowsApart1763700000060 } from './migrations/1763700000060-imported-rows-apart';
import { AuditInsertsByStatement1763700000061 } from './migrations/1763700000061-audit-inserts-by-statement';
import { KeysSaidOnce1763700000062 } from './migrations/1763700000062-keys-said-once';
import { ImportsFoundAgain1763700000063 } from './migrations/1763700000063-imports-found-again';
import { WaysThroughTheTrail1763700000064 } from './migrations/1763700000064-ways-through-the-trail';
import { AddressPerChamber1763700000070 } from './migrations/1763700000070-address-per-chamber';
import { ConsultationTexts1763700000071 } from './migrations/1763700000071-consultation-texts';
import { SearchRanksWhatItFinds1763700000080 } from './migrations/1763700000080-search-ranks-what-it-finds';
import { VisitsKeysSaidOnce1763700000081 } from './migrations/1763700000081-visits-keys-said-once';
import { ImportsGiveUp1763700000090 } from './migrations/1763700000090-imports-give-up';
import { RowsAsRead1763700000100 } from './migrations/1763700000100-rows-as-read';
import { SearchBeginsWithTheBest1763700000102 } from './migrations/1763700000102-search-begins-with-the-best';
import { Seminars1763700000110 } from './migrations/1763700000110-seminars';
import { EventsRepeated1763700000112 } from './migrations/1763700000112-events-repeated';
import { RegistrationsFound1763700000113 } from './migrations/1763700000113-registrations-found';
import { LinksDecided1763700000114 } from './migrations/1763700000114-links-decided';
import { CheckInsRepeated1763700000116 } from './migrations/1763700000116-check-ins-repeated';
import { PublicSignUp1763700000118 } from './migrations/1763700000118-public-sign-up';
import { SurveysAndExaminations1763700000120 } from './migrations/1763700000120-surveys-and-examinations';
import { Mails1763700000130 } from './migrations/1763700000130-mails';
import { MailsWithdrawn1763700000131 } from './migrations/1763700000131-mails-withdrawn';
import { FiguresOfEvents1763700000150 } from './migrations/1763700000150-figures-of-events';
import { GramsFiledAfterAnImport1763700000155 } from './migrations/1763700000155-grams-filed-after-an-import';
import { EventOutcomes1763700000160 } from './migrations/1763700000160-event-outcomes';
import { EventQuestionnaires1763700000170 } from './migrations/1763700000170-event-questionnaires';
import { ChangesByLink1763700000180 } from './migrations/1763700000180-changes-by-link';
import { Reminders1763700000181 } from './migrations/1763700000181-reminders';
import { CostNotes1763700000190 } from './migrations/1763700000190-cost-notes';
import { PublicThrottles1763700000200 } from './migrations/1763700000200-public-throttles';
import { YearlyTotals1763700000201 } from './migrations/1763700000201-yearly-totals';
import { Voices1763700000202 } from './migrations/1763700000202-voices';
import { MailBounces1763700000203 } from './migrations/1763700000203-mail-bounces';
import { ResponseOfWhoWasAsked1763700000206 } from './migrations/1763700000206-response-of-who-was-asked';
import { VoicesOfABusiness1763700000207 } from './migrations/1763700000207-voices-of-a-business';
import { VoicesFound1763700000208 } from './migrations/1763700000208-voices-found';
import { ReferredByAnybody1763700000209 } from './migrations/1763700000209-referred-by-anybody';
import { SupportCases1763700000210 } from './migrations/1763700000210-support-cases';
import { Referrals1763700000220 } from './migrations/1763700000220-referrals';
import { Dues1763700000221 } from './migrations/1763700000221-dues';
import { Designations1763700000222 } from './migrations/1763700000222-designations';
import { Schemes1763700000230 } from './migrations/1763700000230-schemes';
import { SchemeDiagnoses1763700000231 } from './migrations/1763700000231-scheme-diagnoses';
import { WordsOfRefusedMails1763700000240 } from './migrations/1763700000240-words-of-refused-mails';

const MIGRATIONS = [
  Tenancy1763700000001,
  Staff1763700000002,
  Members1763700000003,
  Consultations1763700000004,
  ActionPlans1763700000005,
  CredentialLookup1763700000010,
  AuditEveryTable1763700000011,
  BusinessImportOutcome1763700000012,
  BusinessesOfAMonth1763700000020,
  IndexesMeasured1763700000021,
  FiguresSetAside1763700000030,
  BoardRevisions1763700000040,
  NetBesideJoins1763700000041,
  ImportedRowsApart1763700000060,
  AuditInsertsByStatement1763700000061,
  KeysSaidOnce1763700000062,
  ImportsFoundAgain1763700000063,
  WaysThroughTheTrail1763700000064,
  AddressPerChamber1763700000070,
  ConsultationTexts1763700000071,
  SearchRanksWhatItFinds1763700000080,
  VisitsKeysSaidOnce1763700000081,
  ImportsGiveUp1763700000090,
  RowsAsRead1763700000100,
  SearchBeginsWithTheBest1763700000102,
  Seminars1763700000110,
  EventsRepeated1763700000112,
  RegistrationsFound1763700000113,
  LinksDecided1763700000114,
  CheckInsRepeated1763700000116,
  PublicSignUp1763700000118,
  SurveysAndExaminations1763700000120,
  Mails1763700000130,
  MailsWithdrawn1763700000131,
  FiguresOfEvents1763700000150,
  GramsFiledAfterAnImport1763700000155,
  EventOutcomes1763700000160,
  EventQuestionnaires1763700000170,
  ChangesByLink1763700000180,
  Reminders1763700000181,
  CostNotes1763700000190,
  PublicThrottles1763700000200,
  YearlyTotals1763700000201,
  Voices1763700000202,
  MailBounces1763700000203,
  ResponseOfWhoWasAsked1763700000206,
  VoicesOfABusiness1763700000207,
  VoicesFound1763700000208,
  ReferredByAnybody1763700000209,
  SupportCases1763700000210,
  Referrals1763700000220,
  Dues1763700000221,
  Designations1763700000222,
  Schemes1763700000230,
  SchemeDiagnoses1763700000231,
  WordsOfRefusedMails1763700000240,
];

// Any number that nothing else in this database locks on.
const MIGRATION_LOCK = 8_350_271;

/** Several processes start at once: one migrates, the others wait for it and then find nothing to do. */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    extra: { max: 2 },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations();
    await lock.query('GRANT SELECT ON migrations TO banso_app');
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await lock.release();
    await source.destroy();
  }
}

/** True when the database holds every migration that this program knows; used by the readiness check. */
export async function migrationsAreCurrent(query: (sql: string) => Promise<unknown>): Promise<boolean> {
  const rows = (await query('SELECT name FROM migrations')) as { name: string }[];
  const done = new Set(rows.map((row) => row.name));
  return MIGRATIONS.every((migration) => done.has(migration.name));
}
