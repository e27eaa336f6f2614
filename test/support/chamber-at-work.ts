import {
  ActionPlansModule,
  type Board,
  BoardService,
  type Figure,
  GoalReviewService,
  IndicatorPageService,
  type IndicatorRecords,
  IndicatorRecordsService,
  ManualEntryService,
  type PlanFile,
  PlanStoreService,
  RollupService,
  RollupVerificationService,
  type SerialisedBoard,
} from '@banso/action-plans';
import {
  type ConsultationInput,
  type ConsultationRecord,
  ConsultationService,
  ConsultationsModule,
  CountingPolicyService,
  SizeSettlement,
} from '@banso/consultations';
import { BusinessBulk, BusinessService, MembershipService, MembersModule } from '@banso/members';
import { newId, TenantDatabase, type TenantScope } from '@banso/platform';
import { SeminarsModule } from '@banso/seminars';
import { CodeListService, StaffModule } from '@banso/staff';
import { CaseKindService, SupportCasesModule } from '@banso/support-cases';
import { startTestContext, type TestDatabase } from '@banso/testing';
import { VoicesModule } from '@banso/voices';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addBusiness, READS_ALL } from './consultations';

/** The day on which boards are looked at: after every date that the tests use. */
export const TODAY = '2022-06-01';

/** A database with the services on it, wired as the application wires them. */
export class Town {
  private constructor(
    readonly database: TestDatabase,
    readonly source: DataSource,
    readonly tenants: TenantDatabase,
    private readonly codeLists: CodeListService,
    readonly plans: PlanStoreService,
    readonly boards: BoardService,
    readonly pages: IndicatorPageService,
    readonly drillDown: IndicatorRecordsService,
    readonly entries: ManualEntryService,
    readonly reviews: GoalReviewService,
    readonly rollups: RollupService,
    readonly verification: RollupVerificationService,
    readonly consultations: ConsultationService,
    readonly policies: CountingPolicyService,
    readonly memberships: MembershipService,
    readonly businesses: BusinessService,
    readonly bulk: BusinessBulk,
    readonly sizes: SizeSettlement,
    /** Any other service of these libraries. */
    readonly get: <Service>(type: Type<Service>) => Service,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<Town> {
    const modules = [
      StaffModule,
      MembersModule,
      ConsultationsModule,
      SeminarsModule,
      SupportCasesModule,
      VoicesModule,
      ActionPlansModule,
    ];
    const { context, database, close } = await startTestContext(modules);
    return new Town(
      database,
      context.get(DataSource),
      context.get(TenantDatabase),
      context.get(CodeListService),
      context.get(PlanStoreService),
      context.get(BoardService),
      context.get(IndicatorPageService),
      context.get(IndicatorRecordsService),
      context.get(ManualEntryService),
      context.get(GoalReviewService),
      context.get(RollupService),
      context.get(RollupVerificationService),
      context.get(ConsultationService),
      context.get(CountingPolicyService),
      context.get(MembershipService),
      context.get(BusinessService),
      context.get(BusinessBulk),
      context.get(SizeSettlement),
      (type) => context.get(type),
      close,
    );
  }

  /** The board of a plan as HTTP sends it on {@link TODAY}. */
  sentBoard(scope: TenantScope, code: string): Promise<SerialisedBoard> {
    return this.boards.board(scope, code, TODAY);
  }

  /** As another process has it, which has read no board so far. */
  anotherBoardService(): BoardService {
    return new BoardService(this.tenants);
  }

  /** A chamber of its own with code lists, policies, two departments, three advisors and a plan. */
  async found(plan: PlanFile): Promise<ChamberAtWork> {
    const chamberId = newId();
    const departments = [newId(), newId()] as const;
    const advisors = [newId(), newId(), newId()] as const;
    await this.database.sql(`INSERT INTO chambers (id, code, name) VALUES ($1, $2, '試しの商工会議所')`, [
      chamberId,
      `town-${chamberId.slice(-12)}`,
    ]);
    await this.database.sql(
      `INSERT INTO departments (chamber_id, id, code, name)
       VALUES ($1, $2, 'keiei', '経営支援課'), ($1, $3, 'sangyo', '産業振興課')`,
      [chamberId, ...departments],
    );
    await this.database.sql(
      `INSERT INTO staff (chamber_id, id, email, family_name, given_name, role, department_id)
       SELECT $1, id, id || '@town.example', '指導' || place, '花子', 'advisor',
              CASE WHEN place = 1 THEN $3::uuid ELSE $4::uuid END
         FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, place)`,
      [chamberId, advisors, ...departments],
    );
    await this.tenants.write({ chamberId }, async (tx) => {
      await this.codeLists.ensureDefaults(tx);
      await this.policies.ensureDefaults(tx);
      await this.get(CaseKindService).ensureDefaults(tx);
    });
    const chamber = new ChamberAtWork(this, { chamberId, actorId: advisors[0] }, departments, advisors, plan);
    await this.plans.save(chamber.scope, plan);
    return chamber;
  }
}

/** One chamber and what its people do, in the words of the domain. */
export class ChamberAtWork {
  constructor(
    private readonly town: Town,
    readonly scope: TenantScope & { actorId: string },
    readonly departments: readonly [string, string],
    readonly advisors: readonly [string, string, string],
    private readonly plan: PlanFile,
  ) {}

  business(name = '山田商店', facts: { employees?: number | null } = {}): Promise<string> {
    return addBusiness(this.town.database, this.scope.chamberId, { name, ...facts });
  }

  /** Logs a visit on 2019-05-08 by the first advisor, unless told otherwise. */
  async log(
    part: Partial<ConsultationInput> & { businessIds: string[] },
    key = newId(),
  ): Promise<ConsultationRecord> {
    const input = { occurredOn: '2019-05-08', channel: 'visit', summary: '資金繰りの相談', ...part };
    return (await this.town.consultations.record(this.scope, input, key, READS_ALL)).consultation;
  }

  edit(record: ConsultationRecord, changes: Partial<ConsultationInput>): Promise<ConsultationRecord> {
    return this.town.consultations.edit(this.scope, record.id, record.version, changes, READS_ALL);
  }

  void(record: ConsultationRecord): Promise<ConsultationRecord> {
    return this.town.consultations.void(this.scope, record.id, record.version, '誤入力', READS_ALL);
  }

  /** Works off everything that waits, with several drains at once. */
  async drain(atOnce = 1): Promise<void> {
    const { chamberId } = this.scope;
    await Promise.all(Array.from({ length: atOnce }, () => this.town.rollups.drain(chamberId)));
  }

  /** What the executive is sent. */
  async board(today = TODAY, boards = this.town.boards): Promise<Board> {
    const { json } = await boards.board(this.scope, this.plan.plan.code, today);
    return JSON.parse(json.toString()) as Board;
  }

  /** The board as somebody makes it who has never seen it before. */
  freshBoard(today = TODAY): Promise<Board> {
    return this.board(today, this.town.anotherBoardService());
  }

  /** The figure of an indicator on the board, after everything that waits is worked off. */
  async figure(key: string, period = 'plan', today = TODAY): Promise<Figure> {
    await this.drain();
    const indicator = (await this.board(today)).indicators.find((one) => one.key === key);
    const figure = indicator?.figures.find((one) => one.period === period);
    if (figure === undefined) throw new Error(`The board has no figure ${key} ${period}`);
    return figure;
  }

  /** What a click on the number shows. */
  async records(
    key: string,
    period = 'plan',
    query: { counted?: 'true' | 'false' | 'all'; departmentId?: string; advisorId?: string } = {},
  ): Promise<IndicatorRecords> {
    const id = await this.indicatorId(key);
    const whole = { period, counted: 'all' as const, limit: 100, ...query };
    return this.town.drillDown.records(this.scope, id, whole, TODAY);
  }

  async indicatorId(key: string): Promise<string> {
    const [row] = await this.sql<{ id: string }>(
      'SELECT id FROM indicators WHERE chamber_id = $1 AND key = $2',
      [key],
    );
    if (row === undefined) throw new Error(`There is no indicator ${key}`);
    return row.id;
  }

  /** Every stored figure of the chamber. */
  stored(): Promise<StoredFigure[]> {
    return this.sql<StoredFigure>(
      `SELECT i.key, r.period, r.dimension, r.dimension_key, trim_scale(r.value)::text AS value,
              r.contacts::float8 AS contacts,
              r.businesses, trim_scale(r.numerator)::text AS numerator, trim_scale(r.denominator)::text AS denominator
         FROM rollups r JOIN indicators i ON i.id = r.indicator_id
        WHERE r.chamber_id = $1 ORDER BY i.key, r.period, r.dimension, r.dimension_key`,
    );
  }

  /** As the owner of the tables, for counting independently; $1 is the chamber. */
  sql<Row>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.town.database.sql<Row>(text, [this.scope.chamberId, ...parameters]);
  }
}

/** A row of the roll-up table. Numbers stand as text, exactly as stored. */
export interface StoredFigure {
  key: string;
  period: string;
  dimension: string;
  dimension_key: string;
  value: string | null;
  contacts: number | null;
  businesses: number | null;
  numerator: string | null;
  denominator: string | null;
}
