import type { Row } from '../types/record';

/** Who publishes a data set and what may be passed on, for a record that does not have the source yet. */
export const DATASET_SOURCES: Readonly<Record<string, Row>> = {
  ucdp: {
    source_id: 'ucdp',
    name: 'Uppsala Conflict Data Program (UCDP)',
    kind: 'research',
    url: 'https://doi.org/10.1177/0022343313484347',
    licence: 'CC BY 4.0',
    redistribution: 'yes',
    note: 'Georeferenced Event Dataset, Uppsala University: cite Sundberg and Melander (2013) and the version. Subset and monthly sums by this project.',
  },
};

/** What the observations of a data set name as their document. */
export const DOCUMENT_NAMES: Readonly<Record<string, string>> = { ucdp: 'UCDP' };
