/** On whose behalf the database is used. Every read and write names one; row-level security does the rest. */
export interface TenantScope {
  chamberId: string;
  /** The member of staff who acts; absent for the program itself (imports of reference data, nightly jobs). */
  actorId?: string;
  /** Somebody without an account who acts for themselves: the trail says so in place of a name. */
  acting?: 'registrant';
  /** Joins the audit trail to the log lines of one request. */
  requestId?: string;
}
