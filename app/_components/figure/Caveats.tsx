import { BASIS_NAMES, SCOPE_NAMES } from '@/lib/format/terms';
import type { FigureContent } from '@/lib/types/figureContent';
import { PageLink } from '../PageLink';

/** Per source on screen, what it is; per series, what it counts and where it breaks. */
export function Caveats({ content }: { content: FigureContent }) {
  const series =
    content.kind === 'counts' ? content.panels.flatMap((panel) => panel.series.map((one) => one.definition)) : [];
  return (
    <ul className="small">
      {content.sources.map((source) => (
        <li key={source.id}>
          <PageLink href={`/sources/${source.id}`}>{source.name}</PageLink>. {source.note}
          <ul>
            {series
              .filter((one) => one.sourceId === source.id)
              .map((one) => (
                <li key={one.id}>
                  {one.title}: {BASIS_NAMES[one.basis]}; {SCOPE_NAMES[one.actorScope]}. {one.note}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
