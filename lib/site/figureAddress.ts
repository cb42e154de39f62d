import type { FigureId, FigureState } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import { type Choice, FIGURE_PARAMETERS, type FigureParameter, type Kinds } from './parameters';
import type { QueryReader } from './queryReader';

type Key = Exclude<keyof FigureState, 'figure'>;

const ENTRIES = Object.entries(FIGURE_PARAMETERS) as [Key, FigureParameter<unknown>][];

/** Which kind of figure it is. */
const kindOf = (figure: FigureId): Kinds => (figure === 'strength' ? 'strength' : 'counts');

/** Whether a parameter changes what is shown where figures of a kind stand. */
const changesKind = (changes: Kinds, kind: Kinds): boolean => changes === 'all' || kind === 'all' || changes === kind;

/**
 * Reads the state of a figure from an address.
 *
 * @remarks
 * All problems are told at once, to the reader of the query. What changes nothing here is checked, then left at its default.
 *
 * @param kind - of the figures that stand under the address; the dashboard has both under one
 */
export function readFigureState(
  figure: FigureId,
  read: QueryReader,
  record: PublishedRecord,
  kind: Kinds = kindOf(figure),
): FigureState {
  const state = ENTRIES.map(([key, parameter]) => {
    const value = parameter.read(read, { figure, record });
    return [key, changesKind(parameter.changes, kind) ? value : parameter.initial];
  });
  return { figure, ...Object.fromEntries(state) } as FigureState;
}

/**
 * The query that says a state, in one spelling: defaults left out, lists joined by commas, whole months as months.
 *
 * @example
 * writeFigureQuery({ …, range: { start: '2022-01-01', end: '2025-05-01' } }) // '?from=2022-01&to=2025-04'
 */
export function writeFigureQuery(state: FigureState): string {
  return writeQuery(
    ENTRIES.flatMap(([key, { names, write }]) => {
      const values = write(state[key]);
      return Object.keys(names).map((name, index) => [name, values[index] ?? null] as const);
    }),
  );
}

/** The choices of a form that stand at one place and change figures of a kind, with what a state chooses. */
export function choicesAt(at: Choice['at'], kind: Kinds, state: FigureState) {
  return ENTRIES.flatMap(([key, { names, changes, control, write }]) => {
    if (control === null || control === 'hidden' || control.at !== at || !changesKind(changes, kind)) return [];
    const [[name, { initial }]] = Object.entries(names) as [[string, { initial: string }]];
    return [{ name, ...control, chosen: write(state[key])[0] ?? initial }];
  });
}

/** What a form carries along unseen. */
export function writeHidden(state: FigureState): (readonly [name: string, value: string])[] {
  return ENTRIES.filter(([, { control }]) => control === 'hidden').flatMap(([key, { names, write }]) => {
    const [value] = write(state[key]);
    return typeof value === 'string' ? [[Object.keys(names)[0]!, value] as const] : [];
  });
}

/** Parameters as a query; those without a value are left out. Commas are plain: people read and edit these addresses. */
export function writeQuery(parameters: readonly (readonly [name: string, value: string | null])[]): string {
  const said = parameters.filter(([, value]) => value !== null);
  const texts = said.map(([name, value]) => `${name}=${encodeURIComponent(value!).replaceAll('%2C', ',')}`);
  return texts.length === 0 ? '' : `?${texts.join('&')}`;
}
