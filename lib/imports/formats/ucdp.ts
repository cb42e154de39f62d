import type { IncidentFormat } from '../../types/incidentFormat';

/**
 * UCDP's georeferenced events: yearly releases and candidate events, today's 49 columns, the 42 of release 19.1 and before, and the
 * country files of the Humanitarian Data Exchange.
 *
 * @see Högbladh (2026), UCDP GED Codebook version 26.1
 */
export const UCDP: IncidentFormat = {
  id: 'ucdp',
  title: 'UCDP georeferenced events',
  dataset: 'ucdp',
  knownBy: ['id', 'type_of_violence', 'side_a', 'side_b', 'country', 'best', 'low', 'high'],
  readings: [
    { field: 'incident_id', columns: ['id'], kind: 'whole', need: 'filled', minimum: 1, maximum: 999_999_999 },
    { field: 'date', columns: ['date_start'], kind: 'day', need: 'filled' },
    { field: 'end_date', columns: ['date_end'], kind: 'day', need: 'optional' },
    { field: 'date_precision', columns: ['date_prec'], kind: 'whole', need: 'optional', minimum: 0, maximum: 5 },
    { field: 'country', columns: ['country'], kind: 'text', need: 'filled' },
    { field: 'governorate', columns: ['adm_1'], kind: 'text', need: 'optional' },
    { field: 'district', columns: ['adm_2'], kind: 'text', need: 'optional' },
    { field: 'latitude', columns: ['latitude'], kind: 'decimal', need: 'present', minimum: -90, maximum: 90 },
    { field: 'longitude', columns: ['longitude'], kind: 'decimal', need: 'present', minimum: -180, maximum: 180 },
    { field: 'place_precision', columns: ['where_prec'], kind: 'whole', need: 'optional', minimum: 1, maximum: 7 },
    {
      field: 'event_type',
      columns: ['type_of_violence'],
      kind: 'whole',
      need: 'filled',
      minimum: 1,
      maximum: 3,
      words: { 'State-based violence': '1', 'Non-state violence': '2', 'One-sided violence': '3' },
    },
    { field: 'deaths', columns: ['best'], kind: 'whole', need: 'filled', minimum: 0 },
    { field: 'deaths_low', columns: ['low'], kind: 'whole', need: 'filled', minimum: 0 },
    { field: 'deaths_high', columns: ['high'], kind: 'whole', need: 'filled', minimum: 0 },
    { field: 'status', columns: ['code_status'], kind: 'text', need: 'optional' },
  ],
  dateParts: ['year', 'month', 'day'],
  actors: ['side_a', 'side_b'],
  checks: ['inFuture', 'countryMisspelt', 'endBeforeStart', 'swappedAgainstPoint', 'swappedCoordinates', 'pointDisagrees', 'intervalBroken', 'sidesDisagree', 'yearDisagrees'],
  ignored: [
    'relid', 'year', 'active_year', 'conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id', 'dyad_name', 'side_a_dset_id', 'side_a_new_id',
    'side_b_dset_id', 'side_b_new_id', 'number_of_sources', 'source_article', 'source_office', 'source_date', 'source_headline', 'source_original', 'where_coordinates',
    'where_description', 'geom_wkt', 'priogrid_gid', 'country_id', 'region', 'event_clarity', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'gwnoa', 'gwnob',
    'start_year', 'end_year', 'iso3', 'month', 'day',
  ],
  sameId: 'refuse',
  imports: 'replaceRelease',
  encoding: 'utf-8',
};
