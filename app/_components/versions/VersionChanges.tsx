import { movedWords, seriesDifferenceWords, tableDifferenceWords } from '@/lib/format/differenceWords';
import { formatCount } from '@/lib/format/numbers';
import { differencesBetween } from '@/lib/releases/differencesBetween';
import { sourcesOfSeries } from '@/lib/series/sourcesOfSeries';
import type { SeriesDifference, TableDifference } from '@/lib/types/difference';
import type { PublishedRecord, Source } from '@/lib/types/record';
import { LicenceMark } from '../LicenceMark';

/** A page is for reading; everything stands in the tables of both versions. */
const MOST_LINES = 60;
const KINDS = ['revised', 'added', 'withdrawn'] as const;

/** What changed from one version of the data to another: rows by table, then by how much each figure moved. */
export function VersionChanges({ before, after }: { before: PublishedRecord; after: PublishedRecord }) {
  const { tables, series } = differencesBetween(before, after);
  if (tables.length === 0) return <p>No row differs.</p>;
  return (
    <>
      <ul className="folds">
        {tables.map((table) => (
          <li key={table.table}>
            <details>
              <summary>
                {table.table}: {tableDifferenceWords(table)}
              </summary>
              <RowKeys table={table} />
            </details>
          </li>
        ))}
      </ul>
      {series.length > 0 && (
        <>
          <h3>By how much figures moved</h3>
          <LicenceMark sources={sourcesOf(series, before, after)} />
          <ul className="folds">
            {series.map((one) => (
              <li key={one.seriesId}>
                <details open={series.length === 1}>
                  <summary>
                    {one.title}: {seriesDifferenceWords(one)}
                  </summary>
                  <MovedFigures series={one} />
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A series may have gone with its source; what the newer version says of a source holds. */
function sourcesOf(series: readonly SeriesDifference[], ...records: readonly PublishedRecord[]): Source[] {
  const ids = series.map((one) => one.seriesId);
  const shown = records.flatMap((record) => sourcesOfSeries(record, ids));
  return [...new Map(shown.map((source) => [source.id, source])).values()];
}

function RowKeys({ table }: { table: TableDifference }) {
  return KINDS.map((kind) => {
    const rows = table.rows.filter((row) => row.kind === kind);
    const words = rows.map(({ key, cells }) =>
      cells.length > 0 ? `${key} (${cells.map((cell) => cell.column).join(', ')})` : key,
    );
    return rows.length > 0 && <Lines key={kind} title={kind} lines={words} />;
  });
}

function MovedFigures({ series: { moved } }: { series: SeriesDifference }) {
  const isRevised = ({ before, after }: (typeof moved)[number]) => before !== null && after !== null;
  return (
    <Lines lines={[...moved.filter(isRevised), ...moved.filter((figure) => !isRevised(figure))].map(movedWords)} />
  );
}

function Lines({ title, lines }: { title?: string; lines: readonly string[] }) {
  return (
    <>
      {title && <p className="small quiet">{title}</p>}
      <ul className="small figures">
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > MOST_LINES && <li>and {formatCount(lines.length - MOST_LINES)} more</li>}
      </ul>
    </>
  );
}
