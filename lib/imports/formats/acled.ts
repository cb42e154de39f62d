import type { IncidentFormat } from '../../types/incidentFormat';

/**
 * ACLED's event export, with the columns of today and those of before 2023. Events are revised for months: of the versions of an
 * event the one with the newest timestamp counts.
 */
export const ACLED: IncidentFormat = {
  id: 'acled',
  title: 'ACLED events',
  dataset: 'acled',
  knownBy: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'country', 'fatalities'],
  readings: [
    { field: 'incident_id', columns: ['event_id_cnty'], kind: 'text', need: 'filled' },
    { field: 'date', columns: ['event_date'], kind: 'day', need: 'filled' },
    { field: 'date_precision', columns: ['time_precision'], kind: 'whole', need: 'optional', minimum: 1, maximum: 3 },
    { field: 'country', columns: ['country'], kind: 'text', need: 'filled' },
    { field: 'governorate', columns: ['admin1'], kind: 'text', need: 'optional' },
    { field: 'district', columns: ['admin2'], kind: 'text', need: 'optional' },
    { field: 'latitude', columns: ['latitude'], kind: 'decimal', need: 'present', minimum: -90, maximum: 90 },
    { field: 'longitude', columns: ['longitude'], kind: 'decimal', need: 'present', minimum: -180, maximum: 180 },
    { field: 'place_precision', columns: ['geo_precision'], kind: 'whole', need: 'optional', minimum: 1, maximum: 3 },
    { field: 'event_type', columns: ['event_type'], kind: 'text', need: 'filled' },
    { field: 'event_subtype', columns: ['sub_event_type'], kind: 'text', need: 'optional' },
    { field: 'deaths', columns: ['fatalities'], kind: 'whole', need: 'filled', minimum: 0 },
    { field: 'updated', columns: ['timestamp'], kind: 'whole', need: 'optional', minimum: 0 },
  ],
  datePrecisions: { month: [3], year: [] },
  actors: ['actor1', 'assoc_actor_1', 'actor2', 'assoc_actor_2'],
  filledActors: ['actor1'],
  checks: ['inFuture', 'countryMisspelt', 'swappedCoordinates', 'yearDisagrees'],
  ignored: [
    'year',
    'disorder_type',
    'inter1',
    'inter2',
    'interaction',
    'civilian_targeting',
    'iso',
    'region',
    'admin3',
    'location',
    'source',
    'source_scale',
    'notes',
    'tags',
    'population_1km',
    'population_2km',
    'population_5km',
    'population_best',
    'data_id',
    'event_id_no_cnty',
    'iso3',
  ],
  sameId: 'keepNewest',
  imports: 'newestById',
  encoding: 'utf-8',
};

/** Columns of ACLED's weekly sums, which look like events and are none. */
export const ACLED_WEEKLY = ['week', 'admin1', 'event_type', 'events', 'fatalities'];

/** The id of an event, in the list of those that ACLED has deleted. */
export const DELETED_ID = 'event_id_cnty';

/**
 * Whether a header is that of ACLED's list of deleted events: ids and nothing else of an event.
 *
 * @see https://acleddata.com/api-documentation/deleted-endpoint
 */
export const isDeletions = (columns: readonly string[]) =>
  columns.includes(DELETED_ID) &&
  columns.every((column) => [DELETED_ID, 'data_id', 'deleted_timestamp'].includes(column));
