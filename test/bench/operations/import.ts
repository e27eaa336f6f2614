import { newId } from '@banso/platform';
import { type BusinessFacts, businessFacts, DISTINCT_BUSINESSES } from '../data/business-facts';
import { copyIn } from '../floor/copy-in';
import { compareDurations } from '../load/compare';
import { HttpConnection } from '../load/http-connection';
import { succeed } from '../load/load';
import type { Pace } from '../options';
import type { Stage } from '../stage';
import { drained, eventually } from './drained';
import type { Durations } from './recompute';

const ROWS = 5_000;
const BOUNDARY = 'banso-bench-boundary';

const COLUMNS: readonly (readonly [string, (facts: BusinessFacts) => string | number])[] = [
  ['名称', ({ name }) => name],
  ['カナ', ({ nameKana }) => nameKana],
  ['法人番号', ({ corporateNumber }) => corporateNumber],
  ['業種コード', ({ industryCode }) => industryCode],
  ['従業員数', ({ employees }) => employees],
  ['郵便番号', ({ postalCode }) => postalCode],
  ['住所', ({ address }) => address],
  ['電話', ({ phone }) => phone],
  ['代表者姓', ({ familyName }) => familyName],
  ['代表者名', ({ givenName }) => givenName],
  ['代表者生年', ({ birthYear }) => birthYear],
  ['入会日', ({ joinedOn }) => joinedOn],
];

/**
 * Five thousand businesses that are not there yet, with representative and membership. Ours is the file's way through
 * HTTP: dry run, then the job, until it is done. The floor copies the same rows, keys made and split by table already.
 */
export async function measureImport(stage: Stage, { slowRounds }: Pace): Promise<Durations> {
  const facts = Array.from({ length: ROWS }, (_, at) => businessFacts(DISTINCT_BUSINESSES - 1 - at));
  await drained(stage);
  return compareDurations(
    slowRounds,
    () => importIntoFloor(stage, facts),
    () => importIntoOurs(stage, facts),
  );
}

async function importIntoOurs(stage: Stage, facts: readonly BusinessFacts[]): Promise<number> {
  const form = formOf(facts);
  const connection = await HttpConnection.open(stage.ours.port);
  const begun = performance.now();
  const checked = await succeed(connection, {
    method: 'POST',
    path: '/api/v1/business-imports',
    headers: { ...stage.as.staff, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: form,
  });
  const { id, problemCount } = JSON.parse(checked.toString()) as { id: string; problemCount: number };
  if (problemCount > 0) throw new Error(`The import has ${problemCount} problems`);
  const path = `/api/v1/business-imports/${id}`;
  await succeed(connection, { method: 'POST', path: `${path}/run`, headers: stage.as.staff });
  await eventually('the import is done', async () => {
    const view = await succeed(connection, { method: 'GET', path, headers: stage.as.staff });
    return (JSON.parse(view.toString()) as { state: string }).state === 'done';
  });
  const took = performance.now() - begun;
  connection.close();
  await drained(stage);
  const numbers = facts.map(({ corporateNumber }) => corporateNumber);
  const imported = 'SELECT id FROM businesses WHERE corporate_number = ANY ($1)';
  await stage.ourDatabase.query(`DELETE FROM persons WHERE business_id IN (${imported})`, [numbers]);
  await stage.ourDatabase.query(`DELETE FROM memberships WHERE business_id IN (${imported})`, [numbers]);
  await stage.ourDatabase.query('DELETE FROM businesses WHERE corporate_number = ANY ($1)', [numbers]);
  return took;
}

async function importIntoFloor({ floorDatabase }: Stage, facts: readonly BusinessFacts[]): Promise<number> {
  const identified = facts.map((one) => ({ ...one, id: newId() }));
  const businesses = identified.map((one) =>
    [
      ...[
        one.id,
        one.name,
        one.nameKana,
        one.corporateNumber,
        one.industryCode,
        one.employees,
        one.postalCode,
      ],
      ...[one.address, one.phone, one.nameKana, one.nameKana],
    ].join(','),
  );
  const persons = identified.map(({ id, familyName, givenName, birthYear }) =>
    [newId(), id, familyName, givenName, birthYear, true].join(','),
  );
  const memberships = identified.map(({ id, joinedOn }) => [newId(), id, joinedOn, 1, 'member'].join(','));

  const begun = performance.now();
  await floorDatabase.query('BEGIN');
  const named = ['name', 'name_kana', 'corporate_number', 'industry_code', 'employees', 'postal_code'];
  await copyIn(
    floorDatabase,
    'businesses',
    ['id', ...named, 'address', 'phone', 'search_key', 'sort_key'],
    businesses,
  );
  const person = ['id', 'business_id', 'family_name', 'given_name', 'birth_year', 'representative'];
  await copyIn(floorDatabase, 'persons', person, persons);
  await copyIn(
    floorDatabase,
    'memberships',
    ['id', 'business_id', 'joined_on', 'units', 'kind'],
    memberships,
  );
  await floorDatabase.query('COMMIT');
  const took = performance.now() - begun;

  const ids = identified.map(({ id }) => id);
  await floorDatabase.query('DELETE FROM persons WHERE business_id = ANY ($1)', [ids]);
  await floorDatabase.query('DELETE FROM memberships WHERE business_id = ANY ($1)', [ids]);
  await floorDatabase.query('DELETE FROM businesses WHERE id = ANY ($1)', [ids]);
  return took;
}

function formOf(facts: readonly BusinessFacts[]): Buffer {
  const lines = facts.map((one) => COLUMNS.map(([, value]) => value(one)).join(','));
  const file = [COLUMNS.map(([heading]) => heading).join(','), ...lines].join('\r\n');
  return Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="businesses.csv"\r\n` +
      `Content-Type: text/csv\r\n\r\n${file}\r\n--${BOUNDARY}--\r\n`,
  );
}
