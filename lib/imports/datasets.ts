import type { IncidentFormat } from '../types/incidentFormat';
import type { ImportRequest } from '../types/importReport';
import type { PublishedRecord, Row } from '../types/record';
import { ImportRefusal } from './importRefusal';

/** A data set as a release keeps it. */
export interface Dataset {
  /** The name of its files. */
  readonly id: string;
  /** What rules call it. */
  readonly ruledAs: string;
  readonly source: Row;
  /** What observations name as their document, before the vintage. */
  readonly document: string;
  /** Its source has another licence than before. */
  readonly isRelicensed: boolean;
}

const NOT_PUBLISHED = 'Not to be passed on: figures from an import on this machine.';

const SOURCES: Readonly<Record<string, Row>> = {
  ucdp: {
    source_id: 'ucdp',
    name: 'Uppsala Conflict Data Program (UCDP)',
    kind: 'research',
    url: 'https://doi.org/10.1177/0022343313484347',
    licence: 'CC BY 4.0',
    redistribution: 'yes',
    note: 'Georeferenced Event Dataset, Uppsala University: cite Sundberg and Melander (2013) and the version. Subset and monthly sums by this project.',
  },
  acled: {
    source_id: 'acled',
    name: 'Armed Conflict Location & Event Data (ACLED)',
    kind: 'research',
    url: 'https://acleddata.com/',
    licence: 'ACLED terms of use: no redistribution',
    redistribution: 'no',
    note: `${NOT_PUBLISHED} Lethal and other events; coverage begins 2016 in Iraq and 2017 in Syria, and events are revised for months.`,
  },
  gtd: {
    source_id: 'gtd',
    name: 'Global Terrorism Database (GTD)',
    kind: 'research',
    url: 'https://www.start.umd.edu/gtd/',
    licence: 'GTD end user licence: no redistribution',
    redistribution: 'no',
    note: `${NOT_PUBLISHED} Attacks by non-state groups; many in these countries have no known author. From 2012 on another method of collection.`,
  },
};
const DOCUMENTS: Readonly<Record<string, string>> = { ucdp: 'UCDP', acled: 'ACLED', gtd: 'GTD' };

/** Whose figures files of one's own are, and under which licence. */
export interface OwnSource {
  readonly row: Row;
  /** Its licence is another than the record has for it. */
  readonly isRelicensed: boolean;
}

/** The data set that files of a format belong to; those of a user's own go by the name of their source. */
export function datasetOf(format: Pick<IncidentFormat, 'dataset'>, own: OwnSource): Dataset {
  const source = SOURCES[format.dataset];
  if (source)
    return {
      id: format.dataset,
      ruledAs: format.dataset,
      source,
      document: DOCUMENTS[format.dataset]!,
      isRelicensed: false,
    };
  return {
    id: `own-${own.row.source_id}`,
    ruledAs: format.dataset,
    source: own.row,
    document: own.row.name!,
    isRelicensed: own.isRelicensed,
  };
}

/** Data that are licensed to their user alone, under whatever name they are brought. */
const NEVER_SHARED = /\b(acled|armed conflict location|gtd|global terrorism database)\b/i;

/**
 * Who counts, for files of one's own: not to be passed on, unless the owner says or has said so.
 *
 * @throws ImportRefusal where the licence is not for the user to give
 */
export function ownSource(
  { source: name, share, licence }: Pick<ImportRequest, 'source' | 'share' | 'licence'>,
  record: Pick<PublishedRecord, 'rows'>,
  shipped: ReadonlySet<string>,
): OwnSource {
  const id = slugOf(name);
  const standing = record.rows.sources.find((row) => row.source_id === id);
  const fresh: Row = {
    source_id: id,
    name,
    kind: 'monitor',
    url: '',
    licence: 'not stated',
    redistribution: 'no',
    note: NOT_PUBLISHED,
  };
  if (share === null) return { row: standing ?? fresh, isRelicensed: false };
  if (NEVER_SHARED.test(name) || shipped.has(id) || SOURCES[id])
    throw new ImportRefusal('usage', [
      {
        file: '--share',
        line: null,
        column: null,
        value: name,
        rule: SOURCES[id] || shipped.has(id) ? 'has a licence that stands in the record' : 'may never be passed on',
        expected: 'a source of your own in --source',
      },
    ]);
  const row = {
    ...(standing ?? fresh),
    licence: licence ?? standing?.licence ?? fresh.licence!,
    redistribution: share,
    note: share === 'no' ? NOT_PUBLISHED : 'Figures from an import on this machine, passed on as their owner says.',
  };
  return { row, isRelicensed: true };
}

export function slugOf(name: string): string {
  return (
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'own'
  );
}
