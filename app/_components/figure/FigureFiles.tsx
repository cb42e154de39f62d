import type { FigureId } from '@/lib/types/figure';
import { PageLink } from '../PageLink';

const FILES: readonly (readonly [format: string, name: string])[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['svg', 'SVG'],
  ['png', 'PNG'],
  ['pdf', 'PDF'],
  ['zip', 'ZIP of all'],
  ['metadata.json', 'Metadata'],
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
];

/** Every file of a figure, each with the state of the page. */
export function FigureFiles({ figure, query }: { figure: FigureId; query: string }) {
  return (
    <>
      <span>Download</span>
      {FILES.map(([format, name]) => (
        <PageLink
          key={format}
          href={`/figures/${figure}.${format}${query}${format === 'png' ? `${query ? '&' : '?'}scale=2` : ''}`}
        >
          {name}
        </PageLink>
      ))}
    </>
  );
}
