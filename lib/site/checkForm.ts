import type { Query } from './queryReader';
import type { Spellings } from './parameters';

const SIDES = ['a', 'b'] as const;

const FIELDS = ['Kind', 'Number', 'Per', 'From', 'To', 'Measure', 'Pick', 'OwnFrom', 'OwnTo'];

/** The fields of the checker's form, of which a measure is called as in an address. */
export const CHECK_FORM_NAMES: Spellings = Object.fromEntries(
  SIDES.flatMap((side) => FIELDS.map((field) => [`${side}${field}`, {}])),
);

/**
 * The fields of the checker's form as the query that they stand for; null where the form did not send them. Nothing is checked here.
 *
 * @remarks
 * `aKind` says which fields count: `typed` takes `aNumber`, `aPer` (`month` or `all`), `aFrom`, `aTo` and `aMeasure`; `published` takes
 * `aPick` (series and window) and, where another window is wanted, `aOwnFrom` and `aOwnTo`. An end left empty is the start: 2024 is the
 * whole year. A side without any entry asks nothing.
 */
export function queryOfCheckForm(fields: Query): Query | null {
  if (!SIDES.some((side) => fields.has(`${side}Kind`))) return null;
  const query = new Map<string, readonly string[]>();
  for (const side of SIDES) {
    const field = (name: string) => fields.get(`${side}${name}`)?.[0]?.trim() ?? '';
    if (field('Kind') === 'published') takePublished(side, field, query);
    else takeTyped(side, field, query);
  }
  return query;
}

type Field = (name: string) => string;

function takeTyped(side: string, field: Field, query: Map<string, readonly string[]>): void {
  const window = windowOf(field('From'), field('To'));
  // People type 1,200 and 1 200.
  const number = field('Number').replace(/(?<=\d)[, \u00a0\u202f](?=\d{3}\b)/g, '');
  if (number === '' && window === '') return;
  const isAverage = field('Per') === 'month' && !number.endsWith('pm');
  query.set(side, [`${number}${isAverage ? 'pm' : ''}/${window}`]);
  if (field('Measure') !== 'attacks') query.set(`${side}Measure`, [field('Measure')]);
}

function takePublished(side: string, field: Field, query: Map<string, readonly string[]>): void {
  const [id = '', published = ''] = field('Pick').split('/');
  if (id === '') return;
  query.set(`${side}Series`, [id]);
  query.set(side, [windowOf(field('OwnFrom'), field('OwnTo')) || published]);
}

function windowOf(from: string, to: string): string {
  return from === '' && to === '' ? '' : `${from}..${to === '' ? from : to}`;
}
