/**
 * The HTTP surface in the shape that openapi-typescript generates from `/api/openapi.json`.
 */

type Id = string;
type Day = string;
type Instant = string;
type Page<T> = { items: T[]; nextCursor: string | null };

type Json<T> = { headers: Record<string, unknown>; content: { 'application/json': T } };
type Empty = { headers: Record<string, unknown>; content?: never };
type Parameters<Q, P, H> = { query?: Q; header?: H; path: P; cookie?: never };
type Body<B> = { content: { 'application/json': B } };
type Operation<R, B, P, Q, H> = {
  parameters: [P] extends [never]
    ? { query?: Q; header?: H; path?: never; cookie?: never }
    : Parameters<Q, P, H>;
  responses: { 200: [R] extends [never] ? Empty : Json<R> };
} & ([B] extends [never] ? { requestBody?: never } : { requestBody: Body<B> });
type Get<R, Q = never, P = never> = Operation<R, never, P, Q, never>;
type Send<R, B = never, P = never, H = never> = Operation<R, B, P, never, H>;
type ById = { id: Id };
type Paged = { limit?: number; cursor?: string };

export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      detail?: string;
      code: string;
      fields?: { field: string; message: string }[];
    };
    StaffView: {
      id: Id;
      email: string;
      familyName: string;
      givenName: string;
      familyKana: string | null;
      givenKana: string | null;
      role: 'advisor' | 'staff' | 'executive' | 'administrator' | 'auditor';
      departmentId: Id | null;
      active: boolean;
      version: number;
    };
    StaffInput: {
      email: string;
      familyName: string;
      givenName: string;
      familyKana?: string | null;
      givenKana?: string | null;
      role: components['schemas']['StaffView']['role'];
      departmentId?: Id | null;
      password?: string;
      active?: boolean;
    };
    SessionView: {
      staff: components['schemas']['StaffView'];
      chamber: { id: Id; code: string; name: string; sample: boolean };
      permissions: string[];
      today: Day;
      fiscalYear: number;
    };
    DepartmentView: {
      id: Id;
      code: string;
      name: string;
      sortOrder: number;
      validFrom: Day | null;
      validTo: Day | null;
      version: number;
    };
    DepartmentInput: {
      code: string;
      name: string;
      sortOrder?: number;
      validFrom?: Day | null;
      validTo?: Day | null;
    };
    CodeEntryView: {
      id: Id;
      key: string;
      label: string;
      labelEn: string | null;
      sortOrder: number;
      validFrom: Day | null;
      validTo: Day | null;
      version: number;
    };
    CodeEntryInput: {
      key: string;
      label: string;
      labelEn?: string | null;
      sortOrder?: number;
      validFrom?: Day | null;
      validTo?: Day | null;
    };
    CodeListView: { list: string; label: string; entries: components['schemas']['CodeEntryView'][] };
    TokenView: { id: Id; name: string; expiresAt: Instant; createdAt?: Instant; lastUsedAt?: Instant | null };
    AuditEntryView: {
      id: Id;
      at: Instant;
      actorId: Id | null;
      actorName: string | null;
      action: string;
      entity: string;
      entityId: Id | null;
      before: Record<string, unknown> | null;
      after: Record<string, unknown> | null;
    };
    JobsView: {
      outbox: { waiting: number; oldestAt: Instant | null };
      queues: { name: string; waiting: number; active: number; delayed: number; failed: number }[];
      runs: {
        id: Id;
        job: string;
        startedAt: Instant;
        finishedAt: Instant | null;
        outcome: string | null;
        detail: unknown;
      }[];
    };
    BusinessSummary: {
      id: Id;
      name: string;
      nameKana: string | null;
      member: boolean;
      membershipKind: string | null;
      representativeName: string | null;
      district: string | null;
      industryCode: string | null;
      phone: string | null;
      advisorId: Id | null;
      closedOn: Day | null;
    };
    PersonInput: {
      familyName: string;
      givenName?: string | null;
      familyKana?: string | null;
      givenKana?: string | null;
      birthYear?: number | null;
      position?: string | null;
      representative?: boolean;
      phone?: string | null;
      email?: string | null;
    };
    PersonView: {
      id: Id;
      familyName: string;
      givenName: string | null;
      familyKana: string | null;
      givenKana: string | null;
      birthYear: number | null;
      position: string | null;
      representative: boolean;
      phone: string | null;
      email: string | null;
      leftOn: Day | null;
      version: number;
    };
    MembershipInput: {
      joinedOn: Day;
      units?: number;
      kind?: string;
      section?: string | null;
      referrerBusinessId?: Id | null;
      referrerNote?: string | null;
    };
    MembershipView: {
      id: Id;
      joinedOn: Day;
      withdrawnOn: Day | null;
      withdrawalReason: string | null;
      units: number;
      kind: string;
      section: string | null;
      referrerBusinessId: Id | null;
      referrerName: string | null;
      referrerNote: string | null;
      version: number;
    };
    BusinessInput: {
      name: string;
      nameKana?: string | null;
      corporateNumber?: string | null;
      invoiceNumber?: string | null;
      industryCode?: string | null;
      employees?: number | null;
      feeEmployees?: number | null;
      capitalYen?: number | null;
      foundedOn?: Day | null;
      postalCode?: string | null;
      district?: string | null;
      address?: string | null;
      phone?: string | null;
      email?: string | null;
      website?: string | null;
      successor?: 'present' | 'absent' | 'not-needed' | 'unknown';
      advisorId?: Id | null;
      note?: string | null;
      representative?: components['schemas']['PersonInput'];
      membership?: components['schemas']['MembershipInput'];
    };
    BusinessView: {
      id: Id;
      version: number;
      name: string;
      nameKana: string | null;
      corporateNumber: string | null;
      invoiceNumber: string | null;
      industryCode: string | null;
      employees: number | null;
      feeEmployees: number | null;
      capitalYen: number | null;
      foundedOn: Day | null;
      postalCode: string | null;
      district: string | null;
      address: string | null;
      phone: string | null;
      email: string | null;
      website: string | null;
      successor: 'present' | 'absent' | 'not-needed' | 'unknown';
      advisorId: Id | null;
      note: string | null;
      closedOn: Day | null;
      member: boolean;
      smallBusiness: { answer: 'small' | 'not-small' | 'unknown'; reason: string };
      persons: components['schemas']['PersonView'][];
      memberships: components['schemas']['MembershipView'][];
      warnings?: string[];
      createdAt: Instant;
      updatedAt: Instant;
    };
    TimelineItem: {
      kind: 'consultation' | 'joined' | 'withdrew' | 'registered';
      date: Day;
      id: Id;
      title: string;
      detail: string | null;
      staffNames: string[];
      voided?: boolean;
    };
    ImportView: {
      id: Id;
      fileName: string;
      encoding: 'utf-8' | 'cp932';
      state: 'checked' | 'refused' | 'queued' | 'running' | 'done' | 'failed';
      rowCount: number;
      progress: number;
      columns: { header: string; field: string | null }[];
      preview: Record<string, unknown>[];
      problems: { row: number; column: string | null; message: string }[];
      problemCount: number;
      toCreate: number;
      toUpdate: number;
      createdAt: Instant;
      finishedAt: Instant | null;
    };
    ConsultationInput: {
      occurredOn: Day;
      startedAt?: string | null;
      businessIds: Id[];
      advisorIds?: Id[];
      channel: string;
      topics?: string[];
      summary: string;
      contactMinutes?: number | null;
      preparationMinutes?: number | null;
      place?: string | null;
      inquirerName?: string | null;
      inquirerRelation?: string | null;
      issue?: string | null;
      advice?: string | null;
      result?: string | null;
      restrictedNote?: string | null;
      nextOn?: Day | null;
      nextAction?: string | null;
      schemes?: string[];
      experts?: string[];
      partners?: string[];
      planNodeId?: Id | null;
      countable?: boolean;
      uncountableReason?: string | null;
    };
    ConsultationCounting: {
      policy: string;
      policyName: string;
      counted: boolean;
      quantity: number;
      reason: string | null;
    };
    ConsultationView: {
      id: Id;
      version: number;
      occurredOn: Day;
      startedAt: string | null;
      businesses: { id: Id; name: string; small: 'small' | 'not-small' | 'unknown' }[];
      advisors: { id: Id; name: string; departmentId: Id | null }[];
      channel: string;
      channelLabel: string;
      topics: string[];
      summary: string;
      contactMinutes: number | null;
      preparationMinutes: number | null;
      place: string | null;
      inquirerName: string | null;
      inquirerRelation: string | null;
      issue: string | null;
      advice: string | null;
      result: string | null;
      restrictedNote: string | null;
      nextOn: Day | null;
      nextAction: string | null;
      schemes: string[];
      experts: string[];
      partners: string[];
      planNodeId: Id | null;
      countable: boolean;
      uncountableReason: string | null;
      voidedAt: Instant | null;
      voidReason: string | null;
      createdAt: Instant;
      updatedAt: Instant;
      counting: components['schemas']['ConsultationCounting'][] | null;
    };
    ConsultationSummary: {
      id: Id;
      occurredOn: Day;
      startedAt: string | null;
      businesses: { id: Id; name: string }[];
      advisors: { id: Id; name: string }[];
      channel: string;
      channelLabel: string;
      topics: string[];
      summary: string;
      nextOn?: Day | null;
      nextAction?: string | null;
      voided: boolean;
      counted: boolean | null;
      countReason: string | null;
    };
    MyMonthView: {
      fiscalYear: number;
      month: string;
      contacts: number;
      businesses: number;
      counted: number;
      byChannel: { channel: string; label: string; contacts: number }[];
      share: {
        indicatorId: Id;
        title: string;
        teamMonthlyPace: number | null;
        myMonthlyPace: number | null;
      } | null;
    };
    CountingPolicyInput: {
      code: string;
      name: string;
      validFrom: Day;
      validTo?: Day | null;
      keys: ('record' | 'business' | 'day' | 'advisor')[];
      channels?: string[] | null;
      smallOnly?: boolean;
      minimumCharacters?: number;
      note?: string | null;
    };
    CountingPolicyView: {
      id: Id;
      code: string;
      name: string;
      validFrom: Day;
      validTo: Day | null;
      keys: ('record' | 'business' | 'day' | 'advisor')[];
      channels: string[] | null;
      smallOnly: boolean;
      minimumCharacters: number;
      note: string | null;
      version: number;
    };
    PlanSummary: { code: string; title: string; owner: string; startsOn: Day; endsOn: Day };
    BoardFigure: {
      period: string;
      label: string;
      startsOn: Day;
      endsOn: Day;
      target: number | null;
      comparison: 'reach' | 'at-least' | 'at-most' | 'increase' | 'decrease';
      stated: string | null;
      actual: number | null;
      missing: string | null;
      pace: number | null;
      ratio: number | null;
      mark: 'reached' | 'ahead' | 'on-pace' | 'behind' | 'not-started' | 'no-data' | 'ended-short';
      contacts: number | null;
      businesses: number | null;
      numerator: number | null;
      denominator: number | null;
      baseline: number | null;
    };
    BoardIndicator: {
      id: Id;
      key: string;
      nodeKey: string | null;
      title: string;
      unit: string;
      measure: 'count' | 'distinct' | 'sum' | 'ratio' | 'growth' | 'stock' | 'cadence' | 'manual';
      periodKind: 'cumulative' | 'each-year' | 'single-year' | 'as-of-date' | 'cadence' | 'per-event';
      subsetOfKey: string | null;
      origin: { kind: 'records' | 'manual'; activity: string | null; label: string };
      figures: components['schemas']['BoardFigure'][];
    };
    GoalReview: {
      fiscalYear: number;
      status: 'not-started' | 'under-way' | 'achieved' | 'abandoned';
      note: string | null;
      evidence: string | null;
      reviewedAt?: Instant;
      reviewedByName?: string | null;
      version: number;
    };
    BoardGoal: { text: string; dueOn?: Day | null; reviews: components['schemas']['GoalReview'][] };
    BoardNode: {
      id?: Id;
      key: string;
      parentKey: string | null;
      kind: string;
      title: string;
      cells: { columns: string[]; text: string }[];
      departments: { code: string; name: string }[];
      goal?: components['schemas']['BoardGoal'] | null;
    };
    FrontMatterSection: {
      key: string;
      heading?: string;
      body?: string;
      items?: string[];
      sections?: components['schemas']['FrontMatterSection'][];
    };
    BoardView: {
      plan: components['schemas']['PlanSummary'] & {
        frontMatter?: components['schemas']['FrontMatterSection'][];
        columns?: { key: string; title: string }[];
        kinds?: { key: string; label: string }[];
      };
      asOf: Instant | null;
      staleSince: Instant | null;
      nodes: components['schemas']['BoardNode'][];
      indicators: components['schemas']['BoardIndicator'][];
    };
    IndicatorView: components['schemas']['BoardIndicator'] & {
      description: string | string[];
      policy: string | { code: string; name: string } | null;
      months: {
        month: string;
        value: number | null;
        cumulative: number | null;
        pace: number | null;
        contacts: number | null;
        businesses: number | null;
      }[];
      departments: { id: Id | null; name: string; value: number }[];
      advisors: { id: Id | null; name: string; value: number }[];
      corrections: unknown[];
      computedAt: Instant | null;
      source: string | { quote: string };
    };
    IndicatorRecord: {
      recordId: Id;
      activity: 'consultation' | 'membership' | 'manual-entry';
      date: Day;
      businessId: Id | null;
      businessName: string | null;
      staffName: string | null;
      departmentName: string | null;
      title: string;
      quantity: number;
      counted: boolean;
      reason: string | null;
    };
    IndicatorRecords: Page<components['schemas']['IndicatorRecord']> & { rule: string; value: number | null };
    ManualEntryInput: {
      datedOn: Day;
      value?: number | null;
      numerator?: number | null;
      denominator?: number | null;
      note?: string | null;
    };
    ManualEntryView: {
      id: Id;
      datedOn: Day;
      value: number | null;
      numerator: number | null;
      denominator: number | null;
      note: string | null;
      voidedAt: Instant | null;
      voidReason: string | null;
      version: number;
    };
  };
}

type S = components['schemas'];
type Versioned = { version: number };

export interface paths {
  '/api/v1/session': {
    get: Get<S['SessionView']>;
    post: Send<S['SessionView'], { email: string; password: string }>;
    delete: Send<never>;
  };
  '/api/v1/tokens': {
    get: Get<{ items: S['TokenView'][] }>;
    post: Send<
      { id: Id; name: string; expiresAt: Instant; token: string },
      { name: string; expiresInDays: number }
    >;
  };
  '/api/v1/tokens/{id}': { delete: Send<never, never, ById> };
  '/api/v1/staff': { get: Get<{ items: S['StaffView'][] }>; post: Send<S['StaffView'], S['StaffInput']> };
  '/api/v1/staff/{id}': { patch: Send<S['StaffView'], Partial<S['StaffInput']> & Versioned, ById> };
  '/api/v1/departments': {
    get: Get<{ items: S['DepartmentView'][] }>;
    post: Send<S['DepartmentView'], S['DepartmentInput']>;
  };
  '/api/v1/departments/{id}': {
    patch: Send<S['DepartmentView'], Partial<S['DepartmentInput']> & Versioned, ById>;
  };
  '/api/v1/code-lists': { get: Get<{ lists: S['CodeListView'][] }> };
  '/api/v1/code-lists/{list}/entries': {
    post: Send<S['CodeEntryView'], S['CodeEntryInput'], { list: string }>;
  };
  '/api/v1/code-lists/{list}/entries/{id}': {
    patch: Send<S['CodeEntryView'], Partial<S['CodeEntryInput']> & Versioned, { list: string; id: Id }>;
  };
  '/api/v1/audit-entries': {
    get: Get<Page<S['AuditEntryView']>, Paged & { entity?: string; entityId?: string; actorId?: string }>;
  };
  '/api/v1/jobs': { get: Get<S['JobsView']> };
  '/api/v1/jobs/recompute': { post: Send<never> };
  '/api/v1/businesses': {
    get: Get<
      Page<S['BusinessSummary']>,
      Paged & { q?: string; membership?: 'member' | 'non-member' | 'all'; advisorId?: Id }
    >;
    post: Send<S['BusinessView'], S['BusinessInput']>;
  };
  '/api/v1/businesses/{id}': {
    get: Get<S['BusinessView'], never, ById>;
    patch: Send<S['BusinessView'], Partial<S['BusinessInput']> & Versioned, ById>;
  };
  '/api/v1/businesses/{id}/persons': { post: Send<S['PersonView'], S['PersonInput'], ById> };
  '/api/v1/businesses/{id}/persons/{personId}': {
    patch: Send<
      S['PersonView'],
      Partial<S['PersonInput']> & { leftOn?: Day | null } & Versioned,
      ById & { personId: Id }
    >;
  };
  '/api/v1/businesses/{id}/memberships': { post: Send<S['MembershipView'], S['MembershipInput'], ById> };
  '/api/v1/businesses/{id}/memberships/{membershipId}': {
    patch: Send<S['MembershipView'], Partial<S['MembershipInput']> & Versioned, ById & { membershipId: Id }>;
  };
  '/api/v1/businesses/{id}/memberships/{membershipId}/withdrawal': {
    post: Send<
      S['MembershipView'],
      Versioned & { withdrawnOn: Day; reason: string },
      ById & { membershipId: Id }
    >;
  };
  '/api/v1/businesses/{id}/timeline': { get: Get<Page<S['TimelineItem']>, Paged, ById> };
  '/api/v1/business-imports': {
    get: Get<{ items: S['ImportView'][] }>;
    post: Send<S['ImportView'], FormData>;
  };
  '/api/v1/business-imports/{id}': { get: Get<S['ImportView'], never, ById> };
  '/api/v1/business-imports/{id}/run': { post: Send<S['ImportView'], never, ById> };
  '/api/v1/consultations': {
    get: Get<
      Page<S['ConsultationSummary']>,
      Paged & {
        businessId?: Id;
        advisorId?: Id;
        from?: Day;
        to?: Day;
        channel?: string;
        q?: string;
        mine?: boolean;
      }
    >;
    post: Send<S['ConsultationView'], S['ConsultationInput'], never, { 'Idempotency-Key': string }>;
  };
  '/api/v1/consultations/my-month': { get: Get<S['MyMonthView']> };
  '/api/v1/consultations/{id}': {
    get: Get<S['ConsultationView'], never, ById>;
    patch: Send<S['ConsultationView'], Partial<S['ConsultationInput']> & Versioned, ById>;
  };
  '/api/v1/consultations/{id}/void': {
    post: Send<S['ConsultationView'], Versioned & { reason: string }, ById>;
  };
  '/api/v1/counting-policies': {
    get: Get<{ items: S['CountingPolicyView'][] }>;
    post: Send<S['CountingPolicyView'], S['CountingPolicyInput']>;
  };
  '/api/v1/counting-policies/{id}': {
    patch: Send<S['CountingPolicyView'], Partial<S['CountingPolicyInput']> & Versioned, ById>;
  };
  '/api/v1/action-plans': { get: Get<{ items: S['PlanSummary'][] }>; post: Send<S['PlanSummary'], FormData> };
  '/api/v1/action-plans/{code}': { put: Send<S['PlanSummary'], FormData, { code: string }> };
  '/api/v1/action-plans/{code}/board': { get: Get<S['BoardView'], never, { code: string }> };
  '/api/v1/indicators/{id}': { get: Get<S['IndicatorView'], never, ById> };
  '/api/v1/indicators/{id}/records': {
    get: Get<
      S['IndicatorRecords'],
      Paged & { period?: string; counted?: 'true' | 'false' | 'all'; departmentId?: Id; advisorId?: Id },
      ById
    >;
  };
  '/api/v1/indicators/{id}/manual-entries': {
    get: Get<{ items: S['ManualEntryView'][] }, never, ById>;
    post: Send<S['ManualEntryView'], S['ManualEntryInput'], ById>;
  };
  '/api/v1/indicators/{id}/manual-entries/{entryId}': {
    patch: Send<S['ManualEntryView'], Partial<S['ManualEntryInput']> & Versioned, ById & { entryId: Id }>;
  };
  '/api/v1/indicators/{id}/manual-entries/{entryId}/void': {
    post: Send<S['ManualEntryView'], Versioned & { reason: string }, ById & { entryId: Id }>;
  };
  '/api/v1/plan-nodes/{id}/goal-reviews/{fiscalYear}': {
    put: Send<
      S['GoalReview'],
      { status: S['GoalReview']['status']; note?: string | null; evidence?: string | null; version?: number },
      { id: Id; fiscalYear: number }
    >;
  };
}
