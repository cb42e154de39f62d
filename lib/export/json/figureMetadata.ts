import type { Figure } from '../../types/figureContent';
import type { FigureFindings } from '../../types/figureFindings';
import type { Source } from '../../types/record';
import { describeFigure } from '../../charts/describeFigure';
import { figureSummary } from '../../charts/figureCatalogue';
import { findingSentences } from '../../charts/findingSentences';
import { basisLine, OWN_LICENCE } from '../../charts/sourceLine';
import { lastDay } from '../../format/dates';
import { plainCitation } from '../words/citation';
import { COUNT_DESCRIPTIONS, STRENGTH_DESCRIPTIONS, type ColumnDescription } from '../tables/columnDescriptions';
import { findingsJson } from './findingsJson';

/** Addresses of a figure: the page of the very view, and its CSV. */
export interface FigureAddresses {
  readonly page: string;
  readonly csv: string;
}

export const OWN_LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a machine needs to read the CSV of a figure: a Frictionless data package with one table, and the same as CSVW.
 *
 * @remarks
 * What tests say of the series stands beside the table, as `findings`: the columns hold only what was counted.
 * A source that allows single figures only is named with the request to ask it before republishing a whole run.
 */
export function figureMetadata(figure: Figure, { page, csv }: FigureAddresses, findings: FigureFindings): object {
  const { content, title } = figure;
  const columns = Object.entries<ColumnDescription>(
    content.kind === 'counts' ? COUNT_DESCRIPTIONS : STRENGTH_DESCRIPTIONS,
  );
  const askFirst = content.sources
    .filter((source) => source.redistribution === 'figures-only')
    .map((source) => source.name);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `isil-trends-${content.figure}`,
    title,
    description: [figureSummary(content.figure), ...describeFigure(content), ...findingSentences(content)].join(' '),
    version: content.release,
    homepage: page,
    temporal: { start: content.range.start, end: lastDay(content.range) },
    basis: basisLine(content),
    citation: plainCitation(figure, page),
    licenses: [
      {
        name: OWN_LICENCE.replaceAll(' ', '-'),
        path: OWN_LICENCE_URL,
        title: 'Creative Commons Attribution 4.0, for selection, aggregation and drawing; figures: see sources',
      },
    ],
    sources: content.sources.map(sourceOf),
    conditions:
      askFirst.length > 0
        ? `Single figures may be quoted with attribution. Ask before republishing a whole run of: ${askFirst.join('; ')}.`
        : null,
    findings: findingsJson(findings, content.state.effect),
    comparisons: findings.comparisons,
    resources: [
      {
        name: content.figure,
        type: 'table',
        path: csv,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
        schema: { fields: columns.map(([name, column]) => ({ name, ...column })), missingValues: [''] },
      },
    ],
    csvw: {
      '@context': 'http://www.w3.org/ns/csvw',
      url: csv,
      'dc:title': title,
      'dc:license': OWN_LICENCE_URL,
      tableSchema: {
        columns: columns.map(([name, { type, description }]) => ({
          name,
          titles: name,
          datatype: type,
          'dc:description': description,
        })),
      },
    },
  };
}

function sourceOf({ id, name, url, licence, redistribution, note }: Source): object {
  return { id, title: name, ...(url && { path: url }), licence, redistribution, note };
}
