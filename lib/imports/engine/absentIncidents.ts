import { namesOneOf } from './incidentCube';
import type { CountryDays, FileToMerge } from './mergeIncidents';
import type { Engine } from './openEngine';
import { literal } from './quoting';

/** A file whose incidents are held, and which stood for the whole of some days. */
export interface HeldWhole {
  readonly vintage: string;
  readonly family: string;
  readonly order: number;
  readonly standsFor: readonly CountryDays[];
}

/** Incidents of an older file that a later one, which may stand for the whole of their days, has not. */
export interface Absence {
  readonly absent: number;
  /** Both files are of one release, which the later one corrects. */
  readonly isCorrection: boolean;
  /** By month of the days that the later file may stand for: how many the older one has, and how many of these the later has too. */
  readonly months: readonly AbsentMonth[];
  /** Types and governorates that the older file has there and the later has not. */
  readonly types: readonly string[];
  readonly places: readonly { readonly country: string; readonly governorate: string }[];
  readonly placesOfLater: readonly { readonly country: string; readonly governorate: string }[];
}

export interface AbsentMonth {
  readonly country: string;
  readonly month: string;
  readonly held: number;
  readonly kept: number;
  /** Of these, incidents with an actor that counts. */
  readonly heldCounted: number;
  readonly keptCounted: number;
}

/**
 * What a file has not of the incidents held before it; these are left in the table `absent`.
 *
 * @remarks
 * A file in which every incident names an actor that counts is one of these actors alone, and speaks of no others.
 *
 * @param given - `earlier` and `rows` are queries
 */
export async function absentFrom(
  engine: Engine,
  { earlier, rows, file, actors }: { earlier: string; rows: string; file: FileToMerge; actors: readonly string[] },
): Promise<Absence> {
  const { vintage, order, ofRelease } = file;
  const standsFor = await sharedDays(engine, earlier, rows, file);
  const older = `precedence <= ${order}`;
  const sameRelease = ofRelease
    ? `vintage = ${literal(vintage.name)} AND ${isIn(ofRelease.countries)} AND NOT (${within(ofRelease.except)})`
    : 'false';
  const absence = await compare(engine, {
    older: `SELECT * FROM (${earlier}) WHERE family = ${literal(vintage.family)} AND ((${within(standsFor)} AND ${older}) OR (${sameRelease}))`,
    later: rows,
    days: standsFor,
    actors,
  });
  if (ofRelease === null || absence.absent === 0) return absence;
  const [{ others } = { others: 0 }] = await engine.all(
    `SELECT count(*) AS others FROM (${earlier}) SEMI JOIN older USING (family, incident_id) WHERE vintage <> ${literal(vintage.name)}`,
  );
  return { ...absence, isCorrection: Number(others) === 0 };
}

/**
 * The days that a file may stand for the whole of. The month in which it begins or ends is one of them as a whole where the file has any
 * incident of what is held of it: an export by halves of a month speaks of its half.
 */
async function sharedDays(
  engine: Engine,
  earlier: string,
  rows: string,
  { vintage, standsFor }: FileToMerge,
): Promise<CountryDays[]> {
  const isShared = async (countries: readonly string[], day: string) => {
    const [{ n } = { n: 0 }] = await engine.all(
      `SELECT count(*) AS n FROM (${earlier}) SEMI JOIN (${rows}) USING (family, incident_id) WHERE family = ${literal(vintage.family)} AND ${isIn(countries)} AND strftime(date, '%Y-%m') = ${literal(day.slice(0, 7))}`,
    );
    return Number(n) > 0;
  };
  const days: CountryDays[] = [];
  for (const { countries, first, last, from, to } of standsFor)
    days.push({
      countries,
      first: from < first && (await isShared(countries, first)) ? from : first,
      last: to > last && (await isShared(countries, last)) ? to : last,
    });
  return days;
}

/** What a later file, held already, has not of the rows of an older one; these are left in the table `absent`. */
export async function withdrawnBefore(
  engine: Engine,
  { earlier, rows, later, actors }: { earlier: string; rows: string; later: HeldWhole; actors: readonly string[] },
): Promise<Absence> {
  const days = within(later.standsFor);
  return compare(engine, {
    older: `SELECT * FROM (${rows}) WHERE ${days} AND precedence <= ${later.order} AND vintage <> ${literal(later.vintage)}`,
    later: `SELECT * FROM (${earlier}) WHERE family = ${literal(later.family)}`,
    days: later.standsFor,
    actors,
  });
}

async function compare(
  engine: Engine,
  {
    older,
    later,
    days,
    actors,
  }: { older: string; later: string; days: readonly CountryDays[]; actors: readonly string[] },
): Promise<Absence> {
  const counts = actors.length === 0 ? 'true' : namesOneOf(actors);
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE later AS SELECT incident_id, country, governorate, event_type, date, ${counts} AS counts FROM (${later})`,
  );
  const inDays = within(days);
  const [{ others } = { others: 0 }] = await engine.all(
    `SELECT count(*) AS others FROM later WHERE NOT counts AND ${inDays}`,
  );
  const speaksOf = Number(others) === 0 ? 'counts' : 'true';
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE older AS SELECT * FROM (SELECT family, incident_id, country, governorate, event_type, date, ${counts} AS counts, incident_id IN (SELECT incident_id FROM later) AS kept FROM (${older})) WHERE ${speaksOf}`,
  );
  await engine.run('CREATE OR REPLACE TEMP TABLE absent AS SELECT family, incident_id FROM older WHERE NOT kept');
  const [{ absent } = { absent: 0 }] = await engine.all('SELECT count(*) AS absent FROM absent');
  if (Number(absent) === 0)
    return { absent: 0, isCorrection: false, months: [], types: [], places: [], placesOfLater: [] };
  const months = await engine.all(
    `SELECT country, strftime(date, '%Y-%m') AS month, CAST(count(*) AS INTEGER) AS held, CAST(count(*) FILTER (WHERE kept) AS INTEGER) AS kept, CAST(count(*) FILTER (WHERE counts) AS INTEGER) AS "heldCounted", CAST(count(*) FILTER (WHERE kept AND counts) AS INTEGER) AS "keptCounted" FROM older WHERE ${inDays} GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const types = await engine.all(
    'SELECT DISTINCT event_type AS type FROM older WHERE event_type IS NOT NULL AND event_type NOT IN (SELECT event_type FROM later WHERE event_type IS NOT NULL) ORDER BY 1',
  );
  const placesIn = (table: string) =>
    engine.all(
      `SELECT DISTINCT country, governorate FROM ${table} WHERE governorate IS NOT NULL AND ${inDays} ORDER BY 1, 2`,
    ) as unknown as Promise<Absence['places']>;
  return {
    absent: Number(absent),
    isCorrection: false,
    months: months as unknown as readonly AbsentMonth[],
    types: types.map(({ type }) => String(type)),
    places: await placesIn('older'),
    placesOfLater: await placesIn('later'),
  };
}

const isIn = (countries: readonly string[]) => `lower(trim(country)) IN (${countries.map(literal).join(', ')})`;

function within(days: readonly CountryDays[]): string {
  const all = days.map(
    ({ countries, first, last }) =>
      `(${isIn(countries)} AND date BETWEEN DATE ${literal(first)} AND DATE ${literal(last)})`,
  );
  return all.length === 0 ? 'false' : `(${all.join(' OR ')})`;
}
