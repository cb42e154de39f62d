import { type Adapted, decimalComma, MIDNIGHT, saysNoValue } from './spellings';
import type { FieldDescription, PublishedRecord, TableDescription } from '../../types/record';

/** The columns of the plain format for observations, in any order: those of a series, of which a row repeats what is new, and its figure. */
const SERIES_FIELDS = ['title', 'measure', 'basis', 'actor_scope', 'area'] as const;
const FIELDS = [
  'start',
  'end',
  'count',
  'low',
  'high',
  'rate_per_month',
  'count_kind',
  'status',
  'document',
  'url',
  'note',
] as const;
const NEEDED = ['series_id', 'start', 'end', 'count'];
const DEFAULTS: Readonly<Record<string, string>> = {
  basis: 'reported',
  actor_scope: 'isil',
  count_kind: 'exact',
  status: 'final',
};

export const OBSERVATION_COLUMNS: readonly string[] = ['series_id', ...SERIES_FIELDS, ...FIELDS];

export function isPlainObservations(columns: readonly string[]): boolean {
  return NEEDED.every((column) => columns.includes(column)) && !columns.includes('incident_id');
}

const FREE_TEXT = ['title', 'document', 'url', 'note'];

/** A cell as the record writes it, and what was adapted in it. */
export function observationCell(column: string, text: string): readonly [cell: string, adapted: Adapted | null] {
  if (FREE_TEXT.includes(column)) return [text, null];
  if (saysNoValue(text)) return ['', 'without_value'];
  if (column === 'start' || column === 'end') {
    const [, day, isoDay, date, month, year] = WRITTEN_DAY.exec(text) ?? [];
    if (day === undefined) return [text, null];
    return isoDay === undefined ? [`${year}-${month}-${date}`, 'dotted_day'] : [isoDay, null];
  }
  if (column === 'rate_per_month' && WRITTEN_RATE.test(text)) return [text.replace(',', '.'), 'decimal_comma'];
  return [text, null];
}

const WRITTEN_DAY = new RegExp(`^((\\d{4}-\\d{2}-\\d{2})|(\\d{2})\\.(\\d{2})\\.(\\d{4}))(?:${MIDNIGHT})?$`);
const WRITTEN_RATE = new RegExp(`^${decimalComma(true)}$`);

/** What stands where a column or cell is missing. */
export function defaultOf(column: string): string {
  return DEFAULTS[column] ?? '';
}

/** The table as a file has it, with the rules that the record has for the same columns. */
export function describeObservations(
  columns: readonly string[],
  path: string,
  record: Pick<PublishedRecord, 'tables'>,
): TableDescription {
  const fieldsOf = (name: string) => record.tables.find((table) => table.name === name)!.schema.fields;
  const known = new Map<string, FieldDescription>(
    [...fieldsOf('series'), ...fieldsOf('observations')].map((field) => [field.name, field]),
  );
  const fields = columns.map((name) => {
    const field = known.get(name)!;
    return {
      ...field,
      constraints: {
        ...field.constraints,
        unique: false,
        required: NEEDED.slice(0, 3).includes(name),
        ...(name === 'series_id' ? { pattern: '[a-z0-9]+(-[a-z0-9]+)*' } : {}),
      },
    };
  });
  return {
    name: 'observations',
    title: 'Plain observations',
    description: '',
    path,
    bytes: 0,
    hash: '',
    schema: { fields, primaryKey: ['series_id', 'start'] },
  };
}
