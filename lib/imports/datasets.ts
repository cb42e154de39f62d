import type { IncidentFormat } from '../types/incidentFormat';
import type { Row } from '../types/record';

/** A data set as a release keeps it. */
export interface Dataset {
  /** The name of its files. */
  readonly id: string;
  /** What rules call it. */
  readonly ruledAs: string;
  readonly source: Row;
  /** What observations name as their document, before the vintage. */
  readonly document: string;
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

/** The data set that files of a format belong to; those of a user's own go by the name of their source. */
export function datasetOf(format: Pick<IncidentFormat, 'dataset'>, ownSource: string): Dataset {
  const source = SOURCES[format.dataset];
  if (source) return { id: format.dataset, ruledAs: format.dataset, source, document: DOCUMENTS[format.dataset]! };
  const row = ownSourceRow(ownSource);
  return { id: `own-${row.source_id}`, ruledAs: format.dataset, source: row, document: ownSource };
}

export function ownSourceRow(name: string): Row {
  return {
    source_id: slugOf(name),
    name,
    kind: 'monitor',
    url: '',
    licence: 'not stated',
    redistribution: 'no',
    note: NOT_PUBLISHED,
  };
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
