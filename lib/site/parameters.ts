import type { FigureId, FigureState, ImageOptions } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import { seriesOfFigure } from '../charts/figureCatalogue';
import type { QueryReader } from './queryReader';
import { fromText, readRange, tidyEnd, tidyStart, toText } from './rangeInAddress';

/** How the values of a parameter are spelled, whatever the record holds. */
export interface Spelling {
  /** Whether commas part its values, whose order says nothing. */
  readonly isList?: true;
  /** The value that says an empty list; a form sends it along with what was ticked. */
  readonly nothing?: string;
  /** What an absent one means, so that nobody needs to say it. */
  readonly initial?: string;
  /** The one spelling of a value that has several; what is no value of it stays as it is. */
  readonly tidy?: (value: string) => string;
}

export type Spellings = Readonly<Record<string, Spelling>>;

/** Which kinds of figure look otherwise by a parameter; the others leave it out of their addresses. */
export type Kinds = 'counts' | 'strength' | 'all';

/** One of a few values, as a reader chooses it. */
export interface Choice {
  readonly legend: string;
  readonly at: 'scale' | 'findings';
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** All that is known of one part of a figure's state: its names in an address, how it is read, written and chosen. */
export interface FigureParameter<Value> {
  readonly names: Spellings;
  readonly initial: Value;
  readonly changes: Kinds;
  readonly read: (read: QueryReader, of: { readonly figure: FigureId; readonly record: PublishedRecord }) => Value;
  /** A value for each of its names; null where nothing needs to be said. */
  readonly write: (value: Value) => readonly (string | null)[];
  /** The control that a form shows for it by itself, or carries along unseen; null where a control of its own does. */
  readonly control: Choice | 'hidden' | null;
}

export const MOST_SERIES = 30;
export const MOST_EVENTS = 60;
const LONGEST_TITLE = 120;

/** One of a few values, with what a form calls each; the first is the default. */
function choice<Value extends string>(
  name: string,
  labels: Readonly<Record<Value, string>>,
  changes: Kinds,
  control: Omit<Choice, 'options'> | 'hidden',
): FigureParameter<Value> {
  const options = Object.entries(labels) as [Value, string][];
  const values = options.map(([value]) => value) as [Value, ...Value[]];
  const [initial] = values;
  return {
    names: { [name]: { initial } },
    initial,
    changes,
    read: (read) => read.choice(name, values),
    write: (value) => [value === initial ? null : value],
    control: control === 'hidden' ? control : { ...control, options },
  };
}

function onOrOff(
  name: string,
  labels: Readonly<Record<'off' | 'on', string>>,
  changes: Kinds,
  control: Omit<Choice, 'options'>,
): FigureParameter<boolean> {
  const { read, write, ...rest } = choice(name, labels, changes, control);
  return {
    ...rest,
    initial: false,
    read: (reader, of) => read(reader, of) === 'on',
    write: (isOn) => write(isOn ? 'on' : 'off'),
  };
}

function text(
  name: string,
  pattern: RegExp,
  allowed: (record: PublishedRecord) => string,
): FigureParameter<string | null> {
  return {
    names: { [name]: {} },
    initial: null,
    changes: 'all',
    read: (read, { record }) => read.pattern(name, pattern, allowed(record)),
    write: (value) => [value],
    control: 'hidden',
  };
}

/** Every part of a figure's state, in the order in which an address says it. */
export const FIGURE_PARAMETERS: {
  readonly [Key in Exclude<keyof FigureState, 'figure'>]: FigureParameter<FigureState[Key]>;
} = {
  series: {
    names: { series: { isList: true } },
    initial: null,
    changes: 'counts',
    read: (read, { figure, record }) => {
      if (figure === 'strength') return null;
      const ids = seriesOfFigure(figure, record.series).map((one) => one.id);
      return read.list('series', ids, MOST_SERIES, 'series of this figure');
    },
    write: (series) => [series && series.join(',')],
    control: null,
  },
  range: {
    names: { from: { tidy: tidyStart }, to: { tidy: tidyEnd } },
    initial: null,
    changes: 'all',
    read: (read, { record }) => readRange(read, record),
    write: (range) => [range && fromText(range), range && toText(range)],
    control: null,
  },
  interval: choice('interval', { month: 'month', quarter: 'quarter', year: 'year' }, 'counts', {
    legend: 'Interval',
    at: 'scale',
  }),
  value: choice('value', { rate: 'rate per 30 days', count: 'count' }, 'counts', { legend: 'Show', at: 'scale' }),
  events: {
    names: { events: { isList: true, nothing: 'none' } },
    initial: null,
    changes: 'all',
    // `events=none` is an empty choice; no `events` is the default one.
    read: (read, { record }) =>
      read.values('events').join() === 'none'
        ? []
        : read.list(
            'events',
            record.events.map((event) => event.id),
            MOST_EVENTS,
            'none, or events',
          ),
    write: (events) => [events && (events.join(',') || 'none')],
    control: null,
  },
  effect: {
    names: { effect: {} },
    initial: null,
    changes: 'counts',
    read: (read, { figure, record }) => {
      const [value, ids] = [read.text('effect'), record.events.map((event) => event.id)];
      if (value === null) return null;
      if (figure === 'strength')
        return read.refuse(
          'effect',
          value,
          'none on the strength figure, whose statements are not one count that goes on over time',
        );
      return ids.includes(value) ? value : read.refuse('effect', value, `one event: ${ids.join(', ')}`);
    },
    write: (effect) => [effect],
    control: null,
  },
  breaks: {
    ...onOrOff('breaks', { off: 'not drawn', on: 'drawn where clear' }, 'counts', { legend: 'Breaks', at: 'findings' }),
    read: (read, { figure }) => read.choice('breaks', figure === 'strength' ? ['off'] : ['off', 'on']) === 'on',
  },
  axis: choice('axis', { linear: 'linear', log: 'logarithmic' }, 'strength', { legend: 'Strength axis', at: 'scale' }),
  outliers: onOrOff('outliers', { off: 'left out', on: 'shown' }, 'strength', { legend: 'Outliers', at: 'scale' }),
  theme: choice(
    'theme',
    { auto: 'as the reader has it', light: 'light', dark: 'dark', print: 'print' },
    'all',
    'hidden',
  ),
  title: text(
    'title',
    new RegExp(`^.{1,${LONGEST_TITLE}}$`, 'u'),
    () => `text of at most ${LONGEST_TITLE} characters on one line`,
  ),
  release: text('release', /^[0-9a-f]{10}$/, ({ release }) => `a version such as ${release}`),
};

/** How large an image is wanted: pixels of the figure, whose text keeps its size, and pixels of a PNG for each of them. */
const IMAGE_PARAMETERS: {
  readonly [Key in keyof ImageOptions]: {
    readonly least: number;
    readonly most: number;
    readonly unit: string;
  } & Spelling;
} = {
  width: { least: 280, most: 2400, unit: 'a whole number of pixels' },
  height: { least: 100, most: 4000, unit: 'a whole number of pixels' },
  scale: { least: 1, most: 4, unit: 'a whole number', initial: '1' },
};

/**
 * Reads how large an image is wanted. Whether a height is enough for the very figure is only known when it is laid out (see imageSpec).
 */
export function readImageOptions(read: QueryReader): ImageOptions {
  const size = (name: keyof ImageOptions): number | null => {
    const { least, most, unit } = IMAGE_PARAMETERS[name];
    const isAllowed = (given: string) =>
      /^[1-9]\d{0,3}$/.test(given) && Number(given) >= least && Number(given) <= most;
    const given = read.only(name, isAllowed, () => `${unit} from ${least} to ${most}`);
    return given === null ? null : Number(given);
  };
  return { width: size('width'), height: size('height'), scale: size('scale') ?? 1 };
}

/** The names that figures have in addresses. */
export const FIGURE_NAMES: Spellings = Object.assign({}, ...Object.values(FIGURE_PARAMETERS).map(({ names }) => names));
/** What a form leaves out of the address, by name. */
export const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FIGURE_NAMES).flatMap(([name, { initial }]) => (initial === undefined ? [] : [[name, initial]])),
);
export const IMAGE_NAMES: Spellings = IMAGE_PARAMETERS;
/** Every page and file may be asked for by the version of its data. */
export const RELEASE_NAME: Spellings = FIGURE_PARAMETERS.release.names;
