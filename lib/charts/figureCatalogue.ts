import type { Area, Measure, SeriesDefinition } from '../types/record';
import type { CountFigureId, FigureId } from '../types/figure';
import type { Day } from '../types/time';
import { GOVERNORATES } from '../format/governorates';

export interface CountFigure {
  readonly id: CountFigureId;
  readonly title: string;
  readonly summary: string;
  /** Each measure has panels of its own; two measures never share an axis. */
  readonly measures: readonly Measure[];
  /** Where the default range begins; it ends with the record. */
  readonly defaultStart: Day;
}

export const COUNT_FIGURES: Record<CountFigureId, CountFigure> = {
  attacks: {
    id: 'attacks',
    title: 'Attacks, as each source counts them',
    summary:
      'Attacks by ISIL, lethal or not. Each line is one source; lines of different sources do not count the same thing.',
    measures: ['attacks'],
    defaultStart: '2019-01-01',
  },
  incidents: {
    id: 'incidents',
    title: 'Lethal incidents with ISIL, coded by UCDP',
    summary:
      'Incidents with at least one death in which ISIL was a side, operations and air strikes against it included: neither “attacks” nor “by ISIL”.',
    measures: ['lethal_incidents'],
    defaultStart: '2013-01-01',
  },
  deaths: {
    id: 'deaths',
    title: 'Deaths, as each source counts them',
    summary:
      'People killed. Sources differ in whether members of the group are among the dead. Deaths come in clusters, so a count by itself gives no interval.',
    measures: ['deaths'],
    defaultStart: '2013-01-01',
  },
  operations: {
    id: 'operations',
    title: 'Raids and arrests against suspected cells',
    summary: 'What local forces and the coalition did against suspected cells: their effort, not the group’s.',
    measures: ['raids', 'arrests'],
    defaultStart: '2019-01-01',
  },
};

const STRENGTH_TITLE = 'Estimated strength, as each source states it';
const STRENGTH_SUMMARY =
  'Statements on the size of the group, each from its own source at its own date. Nobody counts; most rest on what governments say.';
export const STRENGTH_START: Day = '2014-01-01';

export const FIGURE_IDS: readonly FigureId[] = ['attacks', 'incidents', 'deaths', 'operations', 'strength'];

/** Panels from top to bottom. */
const AREA_ORDER: readonly Area[] = [
  'syria',
  'central-syria',
  'northeast-syria',
  'iraq',
  'iraq+syria',
  ...GOVERNORATES,
];

export function isFigureId(text: string): text is FigureId {
  return (FIGURE_IDS as readonly string[]).includes(text);
}

/** The series that a figure may show, by panel, then as the record has them. */
export function seriesOfFigure(figure: CountFigureId, series: readonly SeriesDefinition[]): SeriesDefinition[] {
  const { measures } = COUNT_FIGURES[figure];
  const panel = (one: SeriesDefinition) =>
    measures.indexOf(one.measure) * AREA_ORDER.length + AREA_ORDER.indexOf(one.area);
  return series.filter((one) => measures.includes(one.measure)).toSorted((a, b) => panel(a) - panel(b));
}

/** The figure whose panels a measure has. */
export function figureOfMeasure(measure: Measure): CountFigureId {
  return Object.values(COUNT_FIGURES).find((figure) => figure.measures.includes(measure))!.id;
}

/** What a figure shows, in a sentence or two that hold for any choice of series. */
export function figureSummary(figure: FigureId): string {
  return figure === 'strength' ? STRENGTH_SUMMARY : COUNT_FIGURES[figure].summary;
}

export function figureTitle(figure: FigureId): string {
  return figure === 'strength' ? STRENGTH_TITLE : COUNT_FIGURES[figure].title;
}
