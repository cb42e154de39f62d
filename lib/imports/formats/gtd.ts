import type { IncidentFormat } from '../../types/incidentFormat';

/** The Global Terrorism Database, its sheet saved as CSV; copies in circulation are ISO-8859-1. */
export const GTD: IncidentFormat = {
  id: 'gtd',
  title: 'Global Terrorism Database',
  dataset: 'gtd',
  knownBy: ['eventid', 'iyear', 'imonth', 'iday', 'country_txt', 'gname', 'nkill', 'attacktype1_txt'],
  readings: [
    {
      field: 'incident_id',
      columns: ['eventid'],
      kind: 'whole',
      need: 'filled',
      minimum: 190_000_000_000,
      maximum: 299_999_999_999,
    },
    { field: 'date', columns: [], kind: 'day', need: 'filled' },
    { field: 'country', columns: ['country_txt'], kind: 'text', need: 'filled' },
    { field: 'governorate', columns: ['provstate'], kind: 'text', need: 'present' },
    { field: 'district', columns: ['city'], kind: 'text', need: 'optional' },
    { field: 'latitude', columns: ['latitude'], kind: 'decimal', need: 'present', minimum: -90, maximum: 90 },
    { field: 'longitude', columns: ['longitude'], kind: 'decimal', need: 'present', minimum: -180, maximum: 180 },
    { field: 'place_precision', columns: ['specificity'], kind: 'whole', need: 'optional', minimum: 1, maximum: 5 },
    { field: 'event_type', columns: ['attacktype1_txt'], kind: 'text', need: 'filled' },
    { field: 'deaths', columns: ['nkill'], kind: 'decimal', need: 'present', minimum: 0, maximum: 100_000 },
  ],
  datePrecisions: { month: [4], year: [5] },
  dateParts: ['iyear', 'imonth', 'iday'],
  actors: ['gname', 'gname2', 'gname3'],
  filledActors: ['gname'],
  checks: ['inFuture', 'countryMisspelt', 'swappedCoordinates'],
  // More than a hundred columns more, which differ between releases.
  ignored: null,
  sameId: 'refuse',
  imports: 'replace',
  encoding: 'iso-8859-1',
};
