import type { Figure } from '../../types/figureContent';
import { embedHeights, figureHeight } from './embedSize';
import { escapeXml } from '../escapeXml';

/** A frame for a web page; it needs no script and keeps a height that holds the figure in a column of an article. */
export function embedSnippet(figure: Figure, embedAddress: string): string {
  return `<iframe src="${escapeXml(embedAddress)}" title="${escapeXml(figure.title)}" width="100%" height="${figureHeight(figure)}" style="border:0" loading="lazy"></iframe>`;
}

/** The same frame with its heights by width, and the line that fits it. */
export function fittedSnippet(figure: Figure, embedAddress: string, scriptAddress: string): string {
  const frame = embedSnippet(figure, embedAddress).replace(
    ' loading=',
    ` data-heights="${embedHeights(figure)}" loading=`,
  );
  return `${frame}\n<script async src="${escapeXml(scriptAddress)}"></script>`;
}
