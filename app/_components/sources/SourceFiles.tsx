import { COUNT_FIGURES, seriesOfFigure } from '@/lib/charts/figureCatalogue';
import { formatCount } from '@/lib/format/numbers';
import { MOST_SERIES } from '@/lib/site/parameters';
import type { SeriesDefinition } from '@/lib/types/record';
import { PageLink } from '../PageLink';

/** The figures of one source as files, a link a figure, with no more series than an address may ask for. */
export function SourceFiles({ series, hasStrength }: { series: readonly SeriesDefinition[]; hasStrength: boolean }) {
  const figures = Object.values(COUNT_FIGURES)
    .map((figure) => ({ figure, own: seriesOfFigure(figure.id, series).toSorted(usualFirst) }))
    .filter(({ own }) => own.length > 0)
    .map(({ figure, own }) => ({ figure, all: own.length, ids: own.slice(0, MOST_SERIES).map((one) => one.id) }));
  return (
    <section aria-labelledby="files">
      <h2 id="files">Files</h2>
      <ul>
        {figures.map(({ figure, all, ids }) => (
          <li key={figure.id}>
            {figure.title}:{' '}
            <PageLink href={`/figures/${figure.id}?series=${ids.join(',')}`} aria-label={`Figure: ${figure.title}`}>
              figure
            </PageLink>
            ,{' '}
            <PageLink href={`/figures/${figure.id}.csv?series=${ids.join(',')}`} aria-label={`CSV: ${figure.title}`}>
              CSV
            </PageLink>
            ,{' '}
            <PageLink
              href={`/figures/${figure.id}.zip?series=${ids.join(',')}`}
              aria-label={`ZIP with image and description: ${figure.title}`}
            >
              ZIP
            </PageLink>
            {all > ids.length &&
              ` (${ids.length} of its ${formatCount(all)} series, whole countries before single governorates; each of the others has its own figure and CSV under “What it counts”)`}
          </li>
        ))}
        {hasStrength && (
          <li>
            All statements on strength: <PageLink href="/strength.csv">CSV</PageLink>
          </li>
        )}
        <li>
          All sources: <PageLink href="/sources.csv">CSV</PageLink>
        </li>
      </ul>
    </section>
  );
}

/** What the figure shows before anybody chooses; the catalogue has countries and regions before governorates. */
const usualFirst = (a: SeriesDefinition, b: SeriesDefinition) => Number(b.inDefaultView) - Number(a.inDefaultView);
