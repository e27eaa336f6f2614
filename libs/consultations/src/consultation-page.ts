import { ADVISORS_OF, BUSINESSES_OF, CHANNEL_LABEL } from './consultation-sql';

/** Which consultations to list; what is left out does not restrict. Days are inclusive. */
export interface ConsultationFilter {
  businessId?: string;
  advisorId?: string;
  from?: string;
  to?: string;
  channel?: string;
  /** Found anywhere in what was written (内容・課題・助言・結果). */
  text?: string;
}

/** A place in the list: after this record, older ones follow. */
export interface ConsultationPlace {
  occurredOn: string;
  id: string;
}

/**
 * The SELECT of one page. A business's story and an advisor's diary walk their own index in its order, the whole list
 * walks the days; none of them sorts or reads more than the page unless `text` or `channel` filters rows out.
 */
export function pageQuery(
  filter: ConsultationFilter,
  limit: number,
  after: ConsultationPlace | null,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const { source, day, id } = walk(filter);
  const conditions = ['true'];
  if (filter.businessId !== undefined) conditions.push(`cb.business_id = ${given(filter.businessId)}`);
  if (filter.advisorId !== undefined) conditions.push(`ca.staff_id = ${given(filter.advisorId)}`);
  if (filter.from !== undefined) conditions.push(`${day} >= ${given(filter.from)}`);
  if (filter.to !== undefined) conditions.push(`${day} <= ${given(filter.to)}`);
  if (filter.channel !== undefined) conditions.push(`c.channel = ${given(filter.channel)}`);
  if (filter.text !== undefined) {
    conditions.push(
      `concat_ws(E'\\n', c.summary, c.issue, c.advice, c.result) ILIKE ${given(pattern(filter.text))}`,
    );
  }
  if (after !== null) conditions.push(`(${day}, ${id}) < (${given(after.occurredOn)}, ${given(after.id)})`);
  const sql = `
    WITH page AS MATERIALIZED (
      SELECT c.* FROM ${source} WHERE ${conditions.join(' AND ')} ORDER BY ${day} DESC, ${id} DESC LIMIT ${given(limit)}
    )
    SELECT p.id, p.occurred_on AS "occurredOn", to_char(p.started_at, 'HH24:MI') AS "startedAt",
           ${BUSINESSES_OF('p')} AS businesses, ${ADVISORS_OF('p')} AS advisors,
           p.channel, ${CHANNEL_LABEL('p')} AS "channelLabel", p.topics, p.summary,
           p.next_on AS "nextOn", p.next_action AS "nextAction",
           p.voided_at IS NOT NULL AS voided
      FROM page p ORDER BY p.occurred_on DESC, p.id DESC`;
  return { sql, parameters };
}

function walk({ businessId, advisorId }: ConsultationFilter): { source: string; day: string; id: string } {
  const ofBusiness = 'consultation_businesses cb JOIN consultations c ON c.id = cb.consultation_id';
  const alsoOfAdvisor = 'JOIN consultation_advisors ca ON ca.consultation_id = c.id';
  if (businessId !== undefined) {
    const source = advisorId === undefined ? ofBusiness : `${ofBusiness} ${alsoOfAdvisor}`;
    return { source, day: 'cb.occurred_on', id: 'cb.consultation_id' };
  }
  if (advisorId !== undefined) {
    const source = 'consultation_advisors ca JOIN consultations c ON c.id = ca.consultation_id';
    return { source, day: 'ca.occurred_on', id: 'ca.consultation_id' };
  }
  return { source: 'consultations c', day: 'c.occurred_on', id: 'c.id' };
}

function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
