import type { CheckQuery } from '../types/check';
import type { FigureId, FigureState, ImageOptions } from '../types/figure';
import type { PublishedRecord } from '../types/record';
import { FIGURE_IDS, isFigureId } from '../charts/figureCatalogue';
import { CHECK_FORM_NAMES, queryOfCheckForm } from './checkForm';
import { readFigureState, writeFigureQuery } from './figureAddress';
import { FILE_ENDINGS, FILE_FORMATS, type FileEnding, type FileFormat, isFileEnding } from './fileFormats';
import { heldVersion, type HeldVersions } from './heldVersion';
import { FIGURE_NAMES, IMAGE_NAMES, RELEASE_NAME, readImageOptions, type Spellings } from './parameters';
import { CHECK_NAMES, refuseNoCheck, readCheck } from './readCheck';
import { OEMBED_NAMES, readOembed } from './readOembed';
import type { Query, QueryReader } from './queryReader';
import { HOME, refuse } from './refusal';
import { writeCheckQuery } from './writeCheckQuery';

/** What an address is read with. */
export interface ReadContext {
  readonly record: PublishedRecord;
  /** Where this site answers, such as `https://example.org`. */
  readonly site: string;
  readonly held: HeldVersions;
}

/**
 * For how long a copy stays good: `minute` what may change with the next version of the data; `version` that too, but for ever where the
 * address names a version; `figure` an hour then, as it is to say some day that there are newer data; `hour` and `day` whatever the data.
 */
export type Freshness = 'minute' | 'version' | 'figure' | 'hour' | 'day';

/** A page is drawn by Next, as is an asset; a frame is a page without script for other sites; refusals of a file are plain text. */
export type RouteKind = 'page' | 'asset' | 'frame' | 'file';

/** All that is known of the addresses of one kind, but what they are answered with. */
export interface Route<Asked, Kind extends RouteKind = RouteKind> {
  readonly pattern: RegExp;
  /** The parameters that it knows, in the order of the one spelling. */
  readonly names: Spellings;
  /** The fields of a form that mean the same in other words. */
  readonly form: { readonly names: Spellings; readonly toQuery: (fields: Query) => Query | null } | null;
  readonly kind: Kind;
  /** How long an answer takes: see lib/site/fileFormats. */
  readonly work: 'quick' | 'slow' | FileWork;
  readonly freshness: Freshness | ((parts: readonly string[]) => Freshness);
  /** What is asked for, out of the parts of the path and the query; problems of parameters are left with their reader. */
  readonly read: (parts: readonly string[], read: QueryReader, context: ReadContext) => Asked;
  /** The query in its one spelling, without the version. */
  readonly write: (asked: Asked) => string;
  /** What is asked once before a reader does: what takes long the first time, and one of each kind, so that its code is there. */
  readonly warm: (record: PublishedRecord) => readonly string[];
}

type FileWork = (parts: readonly string[]) => FileFormat['work'];

type Given<Asked> = Pick<Route<Asked>, 'pattern' | 'read'> & Partial<Omit<Route<Asked>, 'kind'>>;

const routeOf =
  <Kind extends RouteKind>(kind: Kind, usual: Freshness) =>
  <Asked>(given: Given<Asked>): Route<Asked, Kind> => ({
    kind,
    form: null,
    work: 'quick',
    freshness: usual,
    write: () => '',
    warm: () => [],
    ...given,
    names: { ...given.names, ...RELEASE_NAME },
  });

const page = routeOf('page', 'figure');
const frame = routeOf('frame', 'figure');
const file = routeOf('file', 'version');
const asset = routeOf('asset', 'day');
const plainPage = (pattern: RegExp, warm: readonly string[] = []) =>
  page({ pattern, read: () => ({}), warm: () => warm });

const checkForm = { names: CHECK_FORM_NAMES, toQuery: queryOfCheckForm };

interface FigureAsked {
  readonly figure: FigureId;
  readonly state: FigureState;
}

export interface FigureFileAsked extends FigureAsked {
  readonly ending: FileEnding;
  readonly options: ImageOptions;
}

/** Every address of the site. The first that fits counts. */
export const ROUTES = {
  // The strength figure of the dashboard takes range and events from the attacks figure above it.
  dashboard: page<FigureAsked>({
    pattern: /^\/$/,
    names: FIGURE_NAMES,
    read: (_, read, { record }) => ({ figure: 'attacks', state: readFigureState('attacks', read, record, 'all') }),
    write: ({ state }) => writeFigureQuery(state),
    warm: () => ['/'],
  }),
  figures: plainPage(/^\/figures$/),
  figure: page<FigureAsked>({
    pattern: /^\/figures\/([\w-]+)$/,
    names: FIGURE_NAMES,
    read: readFigure,
    write: ({ state }) => writeFigureQuery(state),
    warm: () => ['/figures/attacks'],
  }),
  figureFile: file<FigureFileAsked>({
    pattern: /^\/figures\/([\w-]+)\.([a-z.]+)$/,
    names: { ...FIGURE_NAMES, ...IMAGE_NAMES },
    work: ([, ending]) => (isFileEnding(ending!) ? FILE_FORMATS[ending].work : 'quick'),
    freshness: ([, ending]) => (isFileEnding(ending!) && FILE_FORMATS[ending].saysNothingNew ? 'version' : 'figure'),
    read: readFigureFile,
    warm: () => FILE_ENDINGS.map((ending) => `/figures/attacks.${ending}`),
  }),
  frame: frame<FigureAsked>({
    pattern: /^\/embed\/([\w-]+)$/,
    names: FIGURE_NAMES,
    read: readFigure,
    write: ({ state }) => writeFigureQuery(state),
    warm: () => ['/embed/attacks'],
  }),
  events: plainPage(/^\/events$/),
  event: page({
    pattern: /^\/events\/([\w-]+)$/,
    read: readEntry('events', 'an event'),
    warm: ({ events }) => events.map(({ id }) => `/events/${id}`),
  }),
  eventFile: file({
    pattern: /^\/events\/([a-z0-9-]+)\.json$/,
    work: 'slow',
    read: ([id]) => ({ id: id! }),
    warm: ({ events }) => events.map(({ id }) => `/events/${id}.json`),
  }),
  sources: plainPage(/^\/sources$/, ['/sources']),
  source: page({ pattern: /^\/sources\/([\w-]+)$/, read: readEntry('sources', 'a source') }),
  check: page<{ readonly check: CheckQuery | null }>({
    pattern: /^\/check$/,
    names: CHECK_NAMES,
    form: checkForm,
    read: (_, read, { record }) => ({ check: readCheck(read, record) }),
    write: ({ check }) => (check ? writeCheckQuery(check) : ''),
    warm: () => ['/check'],
  }),
  checkFile: file<{ readonly check: CheckQuery }>({
    pattern: /^\/check\.json$/,
    names: CHECK_NAMES,
    form: checkForm,
    read: (_, read, { record }) => ({ check: readCheck(read, record) ?? refuseNoCheck(read) }),
  }),
  methods: plainPage(/^\/methods$/, ['/methods']),
  data: page({
    pattern: /^\/data$/,
    names: { since: {} },
    read: (_, read, { held }) => ({ since: heldVersion('since', read, held) }),
    warm: () => ['/data'],
  }),
  oembed: file({
    pattern: /^\/oembed$/,
    names: OEMBED_NAMES,
    freshness: 'hour',
    read: (_, read, { site }) => readOembed(read, site),
  }),
  embedScript: file({ pattern: /^\/embed\.js$/, freshness: 'day', read: () => ({}) }),
  calibration: file({ pattern: /^\/calibration\.csv$/, freshness: 'minute', read: () => ({}) }),
  table: file({ pattern: /^\/([a-z]+)\.csv$/, read: ([table]) => ({ table: table! }) }),
  asset: asset({ pattern: /^\/(?:_next\/static\/(?!.*\.\.)[\w.~/-]+|icon\.svg|favicon\.ico)$/, read: () => ({}) }),
};

export type RouteName = keyof typeof ROUTES;
type NamesOfKind<Kind extends RouteKind> = {
  [Name in RouteName]: (typeof ROUTES)[Name]['kind'] extends Kind ? Name : never;
}[RouteName];
export type PageName = NamesOfKind<'page'>;
export type FileName = NamesOfKind<'file' | 'frame'>;
/** What is asked for at an address of a kind. */
export type AskedOf<Name extends RouteName> = ReturnType<(typeof ROUTES)[Name]['read']>;

function readFigure([name]: readonly string[], read: QueryReader, { record }: ReadContext): FigureAsked {
  const figure = figureNamed(name!);
  return { figure, state: readFigureState(figure, read, record) };
}

function readFigureFile(parts: readonly string[], read: QueryReader, context: ReadContext): FigureFileAsked {
  const [name, ending] = parts;
  const figure = figureNamed(name!);
  if (!isFileEnding(ending!)) {
    const endings = FILE_ENDINGS.map((one) => `.${one}`).join(', ');
    return refuse(404, 'There is no such file', `No figure is served as “.${ending}”. The endings are: ${endings}.`, [
      HOME,
    ]);
  }
  return { ...readFigure([figure], read, context), ending, options: readImageOptions(read) };
}

function figureNamed(name: string): FigureId {
  if (isFigureId(name)) return name;
  const words = `“${name}” is not a figure. The figures are: ${FIGURE_IDS.join(', ')}.`;
  return refuse(404, 'There is no such figure', words, [HOME, { href: '/figures', name: 'All figures' }]);
}

/** Those that exist are listed, so that a mistyped address leads on. */
function readEntry(folder: 'events' | 'sources', one: string) {
  return ([id]: readonly string[], _: QueryReader, { record }: ReadContext) => {
    const entries =
      folder === 'events' ? record.events.map((event) => ({ id: event.id, name: event.title })) : record.sources;
    if (entries.some((entry) => entry.id === id)) return { id: id! };
    return refuse(
      404,
      `There is no such ${one.split(' ')[1]}`,
      `“${id}” is not ${one} of the record. These ${entries.length} are:`,
      [
        HOME,
        { href: `/${folder}`, name: `All ${folder}` },
        ...entries.map((entry) => ({ href: `/${folder}/${entry.id}`, name: entry.name })),
      ],
    );
  };
}
