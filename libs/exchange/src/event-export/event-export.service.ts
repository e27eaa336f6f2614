import { fiscalYearLabel, fiscalYearRange } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import {
  ChamberEventReader,
  type ChamberEventPlace,
  type ChamberEventSummary,
  eventDetails,
  registeredPeople,
} from '@banso/seminars';
import { Injectable } from '@nestjs/common';
import { type ExportedFile, fileName } from '../workbook/exported-file';
import { workbookStream } from '../workbook/write-workbook';
import { eventSheet } from './event-sheet';
import { registrationSheet } from './registration-sheet';

const EVENTS_A_READ = 500;

/** Lists of events and of their people as Excel files. */
@Injectable()
export class EventExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: ChamberEventReader,
  ) {}

  /**
   * Everybody who signed up for an event. Names and addresses leave the program: the trail tells who took how many.
   * Throws `not-found`.
   */
  async registrations(scope: TenantScope, eventId: string): Promise<ExportedFile> {
    const [event, people] = await this.database.write(scope, async (tx) => {
      const known = await eventDetails(tx, eventId);
      const registered = await registeredPeople(tx, eventId);
      await tx.query(`SELECT audit_event('export', 'chamber_events', $1, $2)`, [
        known.id,
        JSON.stringify({ registrations: registered.length }),
      ]);
      return [known, registered] as const;
    });
    return {
      fileName: fileName('申込者', event.title, event.startsOn),
      content: workbookStream(registrationSheet(event.title, event.sessions, people)),
    };
  }

  /** The events with a day in a 年度, the earliest first. */
  async eventsOf(scope: TenantScope, fiscalYear: number): Promise<ExportedFile> {
    const filter = { ...fiscalYearRange(fiscalYear), order: 'soonest' } as const;
    const events: ChamberEventSummary[] = [];
    let after: ChamberEventPlace | null = null;
    do {
      const page = await this.events.list(scope, filter, EVENTS_A_READ, after);
      events.push(...page.items);
      after = page.next;
    } while (after !== null);
    const title = `催事一覧 ${fiscalYearLabel(fiscalYear)}`;
    return {
      fileName: fileName('催事一覧', `${fiscalYear}年度`),
      content: workbookStream(eventSheet(title, events)),
    };
  }
}
