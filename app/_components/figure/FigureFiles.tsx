import { FILE_ENDINGS, FILE_FORMATS } from '@/lib/site/fileFormats';
import type { FigureId } from '@/lib/types/figure';
import { PageLink } from '../PageLink';

const LINKED = FILE_ENDINGS.filter((ending) => FILE_FORMATS[ending].link !== null);

/** Every file of a figure, each with the state of the page. */
export function FigureFiles({ figure, query }: { figure: FigureId; query: string }) {
  return (
    <>
      <span>Download</span>
      {LINKED.map((ending) => (
        <PageLink
          key={ending}
          href={`/figures/${figure}.${ending}${query}${ending === 'png' ? `${query ? '&' : '?'}scale=2` : ''}`}
        >
          {FILE_FORMATS[ending].link}
        </PageLink>
      ))}
    </>
  );
}
