import type { IncidentFormat } from '../../types/incidentFormat';

/** The plain format of our own: one row an incident, columns named as the README says, in any order. */
export const PLAIN_INCIDENTS: IncidentFormat = {
  id: 'incidents',
  title: 'plain incidents',
  dataset: 'incidents',
  knownBy: ['incident_id', 'date', 'country'],
  readings: [
    { field: 'incident_id', columns: ['incident_id'], kind: 'text', need: 'filled' },
    { field: 'date', columns: ['date'], kind: 'day', need: 'filled' },
    { field: 'end_date', columns: ['end_date'], kind: 'day', need: 'optional' },
    { field: 'date_precision', columns: ['date_precision'], kind: 'whole', need: 'optional', minimum: 0, maximum: 9 },
    { field: 'country', columns: ['country'], kind: 'text', need: 'filled' },
    { field: 'governorate', columns: ['governorate'], kind: 'text', need: 'optional' },
    { field: 'district', columns: ['district'], kind: 'text', need: 'optional' },
    { field: 'latitude', columns: ['latitude'], kind: 'decimal', need: 'optional', minimum: -90, maximum: 90 },
    { field: 'longitude', columns: ['longitude'], kind: 'decimal', need: 'optional', minimum: -180, maximum: 180 },
    { field: 'place_precision', columns: ['place_precision'], kind: 'whole', need: 'optional', minimum: 0, maximum: 9 },
    { field: 'event_type', columns: ['event_type'], kind: 'text', need: 'optional' },
    { field: 'event_subtype', columns: ['event_subtype'], kind: 'text', need: 'optional' },
    { field: 'deaths', columns: ['deaths'], kind: 'whole', need: 'optional', minimum: 0 },
    { field: 'deaths_low', columns: ['deaths_low'], kind: 'whole', need: 'optional', minimum: 0 },
    { field: 'deaths_high', columns: ['deaths_high'], kind: 'whole', need: 'optional', minimum: 0 },
  ],
  datePrecisions: { month: [4], year: [5] },
  actors: ['actors'],
  filledActors: [],
  checks: ['inFuture', 'countryMisspelt', 'endBeforeStart', 'swappedCoordinates', 'lowAboveHigh'],
  ignored: [],
  sameId: 'refuse',
  imports: 'replace',
  encoding: 'utf-8',
};
