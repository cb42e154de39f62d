import type { Figure } from '../../types/figureContent';
import { describeFigure } from '../../charts/describeFigure';
import { figureSummary } from '../../charts/figureCatalogue';
import { lastDay } from '../../format/dates';
import { AREA_IN_SENTENCE } from '../../format/terms';
import { plainCitation } from '../words/citation';
import { FILE_ENDINGS, FILE_FORMATS } from '../../site/fileFormats';
import { OWN_LICENCE_URL } from './figureMetadata';

/** A figure as a schema.org Dataset, for search engines; text that is safe inside a script element. */
export function datasetJsonLd(figure: Figure, { page, cited }: { page: string; cited: string }): string {
  const { content, title } = figure;
  const [path, query = ''] = page.split('?');
  const sibling = (format: string) => `${path}.${format}${query && `?${query}`}`;
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: [figureSummary(content.figure), ...describeFigure(content)].join(' ').slice(0, 5000),
    url: page,
    version: content.release,
    license: OWN_LICENCE_URL,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'isil-trends', url: new URL(page).origin },
    citation: plainCitation(figure, cited),
    temporalCoverage: `${content.range.start}/${lastDay(content.range)}`,
    spatialCoverage: content.panels.map((panel) => AREA_IN_SENTENCE[panel.area]),
    isBasedOn: content.sources.map(({ name, url }) => ({ '@type': 'CreativeWork', name, ...(url && { url }) })),
    distribution: FILE_ENDINGS.filter((ending) => FILE_FORMATS[ending].holdsData).map((ending) => ({
      '@type': 'DataDownload',
      encodingFormat: FILE_FORMATS[ending].mediaType,
      contentUrl: sibling(ending),
    })),
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
