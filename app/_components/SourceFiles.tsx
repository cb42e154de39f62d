import { COUNT_FIGURES } from '@/lib/charts/figureCatalogue';
import type { SeriesDefinition } from '@/lib/types/record';
import { PageLink } from './PageLink';

/** The figures of one source as files, a link a figure. */
export function SourceFiles({ series, hasStrength }: { series: readonly SeriesDefinition[]; hasStrength: boolean }) {
  const figures = Object.values(COUNT_FIGURES)
    .map((figure) => ({ figure, ids: series.filter((one) => figure.measures.includes(one.measure)).map((one) => one.id) }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <section aria-labelledby="files">
      <h2 id="files">Files</h2>
      <ul>
        {figures.map(({ figure, ids }) => (
          <li key={figure.id}>
            {figure.title}: <PageLink href={`/figures/${figure.id}?series=${ids.join(',')}`} aria-label={`Figure: ${figure.title}`}>figure</PageLink>,{' '}
            <PageLink href={`/figures/${figure.id}.csv?series=${ids.join(',')}`} aria-label={`CSV: ${figure.title}`}>CSV</PageLink>,{' '}
            <PageLink href={`/figures/${figure.id}.zip?series=${ids.join(',')}`} aria-label={`ZIP with image and description: ${figure.title}`}>ZIP</PageLink>
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
