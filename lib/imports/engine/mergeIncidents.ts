import type { FileVintage } from '../../types/incidentFormat';
import type { Engine } from './openEngine';
import { literal } from './quoting';
import { anyFault, type StagedRows } from './stageFile';
import { FIELDS } from './fieldSql';
import { rowQuestions } from './rowQuestions';
import type { StagedFile } from './stagedFile';

export interface FileToMerge {
  readonly staged: StagedRows;
  readonly file: StagedFile;
  readonly vintage: FileVintage;
}

const KEPT = [...FIELDS.filter((field) => field !== 'status' && field !== 'updated'), 'actors'].join(', ');

/** A release of which earlier files make way to those of an import, in the countries that these speak of. */
export interface MakingWay {
  readonly vintage: string;
  /** Names of the countries, in lower case. */
  readonly countries: readonly string[];
  /** Days that only the earlier files cover: there their incidents stay. */
  readonly except: readonly { readonly countries: readonly string[]; readonly first: string; readonly last: string }[];
}

export interface EarlierIncidents {
  readonly parquet: string;
  readonly makingWay: readonly MakingWay[];
}

/**
 * Puts the rows of files beside those of earlier imports, each incident once in its family: that of the release with the highest
 * precedence. Sorted, so that the same incidents make the same file.
 *
 * @param earlier - the incidents of the release before of which some stay; null where none do
 */
export async function mergeIncidents(
  engine: Engine,
  earlier: EarlierIncidents | null,
  files: readonly FileToMerge[],
  out: string,
): Promise<void> {
  const parts = files.map(({ staged, file, vintage }) => {
    const precedence = file.format.sameId === 'keepNewest' ? 'coalesce(updated, 0)' : String(vintage.precedence);
    const skipped =
      staged.faulty > 0
        ? `WHERE NOT (${anyFault(rowQuestions(file))}) AND file_row_number NOT IN (${[-1, ...staged.repeated].join(', ')})`
        : '';
    return `SELECT ${KEPT}, ${literal(vintage.name)} AS vintage, ${literal(vintage.family)} AS family, CAST(${precedence} AS BIGINT) AS precedence, ${vintage.provisional} AS provisional FROM read_parquet(${literal(staged.parquet)}) ${skipped}`;
  });
  if (earlier !== null)
    parts.unshift(
      `SELECT * FROM read_parquet(${literal(earlier.parquet)}) WHERE NOT (${earlier.makingWay.map(makesWay).join(' OR ') || 'false'})`,
    );
  const all = parts.map((part, index) => `SELECT *, ${index} AS part FROM (${part})`).join(' UNION ALL ');
  const [{ several } = { several: 0 }] =
    parts.length === 1 && files[0]!.file.format.sameId === 'refuse'
      ? []
      : await engine.all(`SELECT count(*) - count(DISTINCT family || ' ' || incident_id) AS several FROM (${all})`);
  const chosen =
    Number(several) === 0
      ? all
      : `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY family, incident_id ORDER BY precedence DESC, part DESC) AS place FROM (${all})) WHERE place = 1`;
  await engine.run(
    `COPY (SELECT ${KEPT}, vintage, family, precedence, provisional FROM (${chosen}) ORDER BY family, incident_id) TO ${literal(out)} (FORMAT parquet)`,
  );
}

function makesWay({ vintage, countries, except }: MakingWay): string {
  const isIn = (names: readonly string[]) => `lower(country) IN (${names.map(literal).join(', ')})`;
  const stays = except.map(
    (one) =>
      ` AND NOT (${isIn(one.countries)} AND date BETWEEN DATE ${literal(one.first)} AND DATE ${literal(one.last)})`,
  );
  return `(vintage = ${literal(vintage)} AND ${isIn(countries)}${stays.join('')})`;
}
