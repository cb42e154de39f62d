import type { ChartSpec } from '../types/chart';
import type { Figure } from '../types/figureContent';
import type { FigureFindings } from '../types/figureFindings';
import { sourceLine } from '../charts/sourceLine';
import { annotationsCsv } from './tables/annotationsCsv';
import { bibTex, plainCitation } from './words/citation';
import { figureCsv } from './tables/figureCsv';
import { type FigureAddresses, figureMetadata } from './json/figureMetadata';
import { findingsJson } from './json/findingsJson';
import { findingsText } from './words/findingsText';
import { standaloneSvg } from './svg/standaloneSvg';
import { zipFiles } from './zipFiles';

/** Everything that belongs to a figure in one file: numbers, what they mean, the image, the events, how to cite. */
export async function figureZip(
  figure: Figure,
  spec: ChartSpec,
  addresses: FigureAddresses,
  findings: FigureFindings,
): Promise<Uint8Array> {
  const { content, theme } = figure;
  const name = `isil-trends-${content.figure}`;
  return zipFiles({
    'README.txt': readme(figure, name, addresses.page),
    [`${name}.csv`]: figureCsv(content),
    'annotations.csv': annotationsCsv(content.events, content.release),
    'datapackage.json': `${JSON.stringify(figureMetadata(figure, { ...addresses, csv: `${name}.csv` }, findings), null, 2)}\n`,
    'findings.json': `${JSON.stringify({ release: content.release, findings: findingsJson(findings, content.state.effect), comparisons: findings.comparisons }, null, 2)}\n`,
    'findings.txt': findingsText(figure, findings),
    [`${name}.svg`]: await standaloneSvg(spec, theme),
    [`${name}.bib`]: bibTex(figure, addresses.page),
  });
}

function readme(figure: Figure, name: string, page: string): string {
  return [
    figure.title,
    '',
    sourceLine(figure.content),
    '',
    `${name}.csv       the figures on screen, one row per series and period`,
    `annotations.csv   the events marked in the figure, with their sources`,
    `datapackage.json  what each column means, sources, licences, citation (Frictionless; CSVW inside)`,
    `findings.txt      what tests say of each series, in sentences`,
    `findings.json     the same with every number, method and assumption`,
    `${name}.svg       the figure; its letters are inside`,
    `${name}.bib       citation for BibTeX`,
    '',
    'Each series is read against itself only: no two count the same thing.',
    '',
    `Cite as: ${plainCitation(figure, page)}`,
    '',
  ].join('\n');
}
