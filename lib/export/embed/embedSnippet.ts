import type { FigureContent } from '../../types/figureContent';
import { embedHeights, figureHeight } from './embedSize';
import { escapeXml } from '../escapeXml';

/** A frame for a web page; it needs no script and keeps a height that holds the figure in a column of an article. */
export function embedSnippet(content: FigureContent, embedAddress: string): string {
  return `<iframe src="${escapeXml(embedAddress)}" title="${escapeXml(content.title)}" width="100%" height="${figureHeight(content)}" style="border:0" loading="lazy"></iframe>`;
}

/** The same frame with its heights by width, and the line that fits it. */
export function fittedSnippet(content: FigureContent, embedAddress: string, scriptAddress: string): string {
  const frame = embedSnippet(content, embedAddress).replace(
    ' loading=',
    ` data-heights="${embedHeights(content)}" loading=`,
  );
  return `${frame}\n<script async src="${escapeXml(scriptAddress)}"></script>`;
}
