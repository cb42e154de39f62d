import type { FigureContent } from '../types/figureContent';
import { keptBack } from './keptBack';
import { BASIS_NAMES, STRENGTH_MEASURE_NAMES } from '../format/terms';
import { versionWords } from '../format/versionWords';

/** The licence of what this project adds: its own words, aggregation and drawing. */
export const OWN_LICENCE = 'CC BY 4.0';

/** Who counts, on what basis, which version, under which licence: the line that stays with a figure wherever it goes. */
export function sourceLine(content: FigureContent): string {
  const names = content.sources.map((source) => source.name).join('; ');
  const licences = [...new Set(content.sources.map((source) => source.licence))].join('; ');
  return `Source: ${names || 'none on screen'}. ${basisLine(content)} isil-trends, version ${content.release}${newerWords(content)}. Figures: ${licences || 'none'}.${keptBackWords(content)}`;
}

/** Where a server hands such figures out, whoever gets them is told. */
function keptBackWords({ sources }: FigureContent): string {
  const names = keptBack(sources).map((source) => source.name);
  return names.length > 0 ? ` Not to be passed on: ${names.join('; ')}.` : '';
}

/** A figure of an older version says so wherever it goes. */
const newerWords = ({ newer }: FigureContent) => (newer ? ` (newer data: version ${versionWords(newer)})` : '');

/** On what the counts rest, and whether they may be compared. */
export function basisLine(content: FigureContent): string {
  if (content.kind === 'strength') {
    const measures = [
      ...new Set(content.panels.flatMap((panel) => panel.estimates.map((one) => STRENGTH_MEASURE_NAMES[one.measure]))),
    ];
    return measures.length > 0 ? `Statements on ${measures.join('; on ')}: not comparable with one another.` : '';
  }
  const bases = [
    ...new Set(content.panels.flatMap((panel) => panel.series.map((series) => BASIS_NAMES[series.definition.basis]))),
  ];
  if (bases.length === 0) return '';
  return `Basis: ${bases.join('; ')}${bases.length > 1 ? ', not comparable with one another' : ''}.`;
}
