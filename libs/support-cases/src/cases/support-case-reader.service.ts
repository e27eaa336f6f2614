import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { caseBoard } from './case-board';
import { caseDetails } from './case-details';
import { casePage } from './case-page';
import type {
  CaseBoard,
  CaseDetails,
  CaseFilter,
  CaseOrder,
  CasePage,
  CasePlace,
} from './support-case.types';

/** So many cases of one stage stand on a board; who has more reads the list of that stage. */
const MOST_OF_A_STAGE = 20;

/** Reads cases: one, a list, a board. */
@Injectable()
export class SupportCaseReader {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<CaseDetails> {
    return this.database.read(scope, (tx) => caseDetails(tx, id));
  }

  page(
    scope: TenantScope,
    filter: CaseFilter,
    order: CaseOrder,
    limit: number,
    after: CasePlace | null,
  ): Promise<CasePage> {
    return this.database.read(scope, (tx) => casePage(tx, filter, order, limit, after));
  }

  /** The open cases of one kind, stage by stage. Throws `not-found` for the kind. */
  board(scope: TenantScope, kind: string, advisorId?: string): Promise<CaseBoard> {
    return this.database.read(scope, (tx) => caseBoard(tx, kind, MOST_OF_A_STAGE, advisorId));
  }
}
