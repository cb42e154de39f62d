import type { IncidentFormat } from '../types/incidentFormat';
import { ImportRefusal } from './importRefusal';
import { ACLED, ACLED_WEEKLY } from './formats/acled';
import { GTD } from './formats/gtd';
import { PLAIN_INCIDENTS } from './formats/plainIncidents';
import { UCDP } from './formats/ucdp';
import { columnOf } from './engine/stagedFile';

/** What a column without a name goes by. */
export const placeName = (index: number) => `#${index + 1}`;

export const FORMATS: readonly IncidentFormat[] = [UCDP, ACLED, GTD, PLAIN_INCIDENTS];

/**
 * The format of a file with these columns.
 *
 * @param columns - in lower case, foreign ones already mapped, those without a name by their place
 * @param asked - the format that the user named, or null
 * @throws ImportRefusal where no format fits, or where the header of one has changed
 */
export function recogniseFormat(file: string, columns: readonly string[], asked: string | null): IncidentFormat {
  const refuse = (rule: string, expected: string, value: string | null = columns.join(',').slice(0, 300)) =>
    new ImportRefusal('badData', [{ file, line: 1, column: null, value, rule, expected }]);
  if (ACLED_WEEKLY.every((column) => columns.includes(column)))
    throw refuse(
      'is ACLED’s weekly file of sums, which has no column for actors, so that ISIL cannot be told from others',
      'the event export, one row an event',
    );
  const known = (format: IncidentFormat) =>
    format.knownBy.filter((column) => columns.includes(column)).length / format.knownBy.length;
  const likeliest = FORMATS.toSorted((a, b) => known(b) - known(a))[0]!;
  const format = asked === null ? likeliest : FORMATS.find(({ id }) => id === asked)!;
  if (known(format) < 0.5 && columns.some(isValue))
    throw refuse(
      `is a row${columns.some((name) => name.startsWith('point (')) ? ' of UCDP events' : ''} and not a header`,
      'the names of the columns in the first line, as the file had them when it was downloaded',
    );
  if (asked === null && known(format) < 0.5)
    throw refuse(
      'is not the header of any format known',
      `the columns of ${FORMATS.map(({ title }) => title).join(', ')}; --map column=field names columns that are called otherwise`,
    );
  // The first may hold the names of rows, which pandas and R write before the columns.
  const unnamed = columns.findIndex((name, index) => index > 0 && name === placeName(index));
  if (unnamed > 0)
    throw refuse(
      `has no name for column ${unnamed + 1}`,
      `a name for each column, or --map ${placeName(unnamed)}=field; separators at the end of a line make columns without one`,
      null,
    );
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined)
    throw refuse(
      'names a column twice',
      `each column once; --map ${placeName(columns.lastIndexOf(twice))}=… gives the second another name`,
      twice,
    );
  checkHeader(format, columns, refuse, asked !== null);
  return format;
}

/** A number or a day, which no column is called. */
const isValue = (name: string) => /^(-?\d+([.,]\d+)?|\d{4}-\d{2}-\d{2}.*)$/.test(name);

function checkHeader(
  format: IncidentFormat,
  columns: readonly string[],
  refuse: (rule: string, expected: string, value?: string | null) => ImportRefusal,
  isAsked: boolean,
): void {
  const lacking = (needs: readonly string[]) =>
    format.readings.filter(
      (reading) =>
        needs.includes(reading.need) &&
        columnOf({ columns }, reading) === null &&
        !(reading.field === 'date' && format.dateParts?.every((part) => columns.includes(part))),
    );
  const known = new Set([
    ...format.readings.flatMap((reading) => reading.columns),
    ...format.actors,
    ...(format.ignored ?? columns),
    ...(format.dateParts ?? []),
    placeName(0),
  ]);
  const unknown = columns.filter((column) => !known.has(column));
  const lackingActors = format.actors.filter((column) => !columns.includes(column));
  const missing = [
    ...lacking(['filled', 'present']).map((reading) => reading.columns[0] ?? format.dateParts![0]),
    ...lackingActors.filter((column) => format.knownBy.includes(column)),
  ];
  const unsure =
    unknown.length > 0 && !isAsked
      ? [
          ...lacking(['optional']).map(({ columns: [column] }) => column!),
          ...lackingActors.filter((column) => !missing.includes(column)),
        ]
      : [];
  if (missing.length + unsure.length === 0) return checkActors(format, lackingActors, refuse);
  const found = unknown.length > 0 ? unknown.join(', ') : 'no other column in their place';
  throw refuse(
    `has changed: ${[...missing, ...unsure].join(', ')} of ${format.title} not found`,
    `these columns, or --map column=field for those that are called otherwise (#1=field for the first, whatever its name)${missing.length === 0 ? `; or --as ${format.id}, if the file never had them` : ''}`,
    found,
  );
}

/** Where a source names parties in several columns, a file with some of them alone has incidents in which ISIL is not to be seen. */
function checkActors(
  { title, filledActors }: IncidentFormat,
  lacking: readonly string[],
  refuse: (rule: string, expected: string, value?: string | null) => ImportRefusal,
): void {
  if (filledActors.length === 0 || lacking.length === 0) return;
  throw refuse(
    `lacks ${lacking.join(' and ')} of ${title}, where ISIL may be named too: incidents in which it is would be missing`,
    `an export with ${lacking.length === 1 ? 'this column' : 'these columns'}, which the source gives unless columns were chosen or cut out; --map column=field where it is called otherwise`,
    null,
  );
}
