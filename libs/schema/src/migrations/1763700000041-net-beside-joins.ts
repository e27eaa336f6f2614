import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans that asked for 純増 beside 新規会員 before it was computed get the indicator that has it, as new editions do. */
export class NetBesideJoins1763700000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO indicators (chamber_id, id, plan_id, node_id, key, title, unit, measure, period_kind, sort_order, definition)
      SELECT chamber_id, gen_random_uuid(), plan_id, node_id, key || '/net', title || '（純増）', unit, measure, period_kind,
             sort_order,
             jsonb_build_object(
               'counts', jsonb_strip_nulls(jsonb_build_object(
                           'activity', 'membership-net', 'filter', definition #> '{counts,filter}')),
               'beside', key, 'source', definition -> 'source')
        FROM indicators
       WHERE NOT retired AND definition -> 'showBeside' ? 'net' AND measure = 'count'
         AND definition #>> '{counts,activity}' = 'membership-joined'`);
    await runner.query(`
      INSERT INTO targets (chamber_id, id, indicator_id, period, starts_on, ends_on, comparison)
      SELECT t.chamber_id, gen_random_uuid(), net.id, t.period, t.starts_on, t.ends_on, t.comparison
        FROM targets t
        JOIN indicators i ON i.chamber_id = t.chamber_id AND i.id = t.indicator_id
        JOIN indicators net ON net.chamber_id = i.chamber_id AND net.plan_id = i.plan_id
                           AND net.definition ->> 'beside' = i.key`);
    // Whoever keeps a plan as it was read knows it by its version.
    await runner.query(`
      UPDATE plans p SET version = version + 1
       WHERE EXISTS (SELECT FROM indicators i
                      WHERE i.chamber_id = p.chamber_id AND i.plan_id = p.id AND i.definition ? 'beside')`);
    await runner.query(`
      INSERT INTO outbox (chamber_id, kind, entity_id, keys)
      SELECT chamber_id, 'plan.changed', plan_id,
             jsonb_build_object('activity', 'plan', 'dates', '[]'::jsonb, 'indicatorIds', jsonb_agg(id))
        FROM indicators WHERE definition ? 'beside' GROUP BY chamber_id, plan_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
