import { figureHeight } from '@/lib/export/embedSize';
import { sourceLine } from '@/lib/charts/sourceLine';
import { formatPeriod } from '@/lib/format/dates';
import { escapeXml } from '@/lib/export/escapeXml';
import type { FigureContent } from '@/lib/types/figureContent';
import { CopyText } from './CopyText';

/** How a figure leaves: a frame for a web page, a link, a citation. */
export function ShareFigure({ content, origin, query }: { content: FigureContent; origin: string; query: string }) {
  const address = `${origin}/figures/${content.figure}${query}`;
  const frame = `<iframe src="${escapeXml(`${origin}/embed/${content.figure}${query}`)}" title="${escapeXml(content.title)}" width="100%" height="${figureHeight(content)}" style="border:0" loading="lazy"></iframe>`;
  const citation = `isil-trends: ${content.title}, ${formatPeriod(content.range)}. ${sourceLine(content)} ${address}`;
  return (
    <details>
      <summary>Embed and cite</summary>
      <CopyText label="For a web page: a frame that needs no script" text={frame} />
      <CopyText label="Link to this view" text={address} />
      <CopyText label="Citation" text={citation} />
    </details>
  );
}
