import type { CountContent } from '../../types/figureContent';
import type { ContextEvent, SeriesDefinition, Source } from '../../types/record';
import { alignSeries } from '../../series/alignSeries';
import { isKnown } from '../../series/periodState';
import { calendarPeriods } from '../../time/calendar';
import { startMs } from '../../time/day';

// The chart that every library draws: 156 monthly counts with their intervals, and two labelled events.

const RANGE = { start: '2013-01-01', end: '2026-01-01' } as const;

const SOURCE: Source = {
  id: 'monitor',
  name: 'A monitor',
  kind: 'monitor',
  url: null,
  licence: 'CC BY 4.0',
  redistribution: 'yes',
  note: null,
};

const SERIES: SeriesDefinition = {
  id: 'monthly',
  title: 'Attacks, Syria (A monitor)',
  sourceId: 'monitor',
  measure: 'attacks',
  basis: 'reported',
  actorScope: 'isil',
  area: 'syria',
  cadence: 'month',
  coverage: RANGE,
  exhaustive: false,
  vintage: null,
  inDefaultView: true,
  note: '',
};

const event = (
  id: string,
  start: ContextEvent['period']['start'],
  end: ContextEvent['period']['end'],
  title: string,
): ContextEvent => ({
  id,
  period: { start, end },
  title,
  summary: '',
  category: 'regime',
  place: '',
  country: 'SY',
  sourceTitle: '',
  sourceUrl: null,
  verified: true,
  importance: 1,
  area: 'syria',
});

const EVENTS = [
  event('assad-falls', '2024-12-08', '2024-12-09', 'Fall of Assad'),
  event('baghouz-falls', '2019-03-23', '2019-03-24', 'Baghouz falls: territorial defeat'),
];

/** As our painter takes it. */
export function oneSeriesContent(): CountContent {
  const observations = calendarPeriods('month', RANGE).map((period, index) => ({
    seriesId: SERIES.id,
    period,
    count: 40 + Math.round(25 * Math.sin(index / 9)) + ((index * 37) % 17),
    low: null,
    high: null,
    ratePerMonth: null,
    countKind: 'exact' as const,
    status: 'final' as const,
    document: '',
    url: null,
    note: null,
  }));
  return {
    kind: 'counts',
    figure: 'attacks',
    range: RANGE,
    defaultEnd: RANGE.end,
    release: '0123456789',
    newer: null,
    state: {
      figure: 'attacks',
      series: null,
      range: RANGE,
      interval: 'month',
      value: 'rate',
      events: null,
      effect: null,
      breaks: false,
      release: null,
      outliers: false,
      axis: 'linear',
    },
    panels: [{ measure: 'attacks', area: 'syria', series: [alignSeries(SERIES, observations)] }],
    choices: [SERIES],
    whole: [alignSeries(SERIES, observations)],
    effect: null,
    breaks: null,
    nowcasts: [],
    events: EVENTS,
    sources: [SOURCE],
  };
}

/** As the others take it: plain rows, intervals included. */
export function oneSeriesRows(content: CountContent) {
  const rows = content.panels[0]!.series[0]!.periods.filter(isKnown).map(({ period, rate: { rate, low, high } }) => {
    return { ms: (startMs(period.start) + startMs(period.end)) / 2, rate, low: low!, high: high! };
  });
  return { rows, events: content.events.map(({ title, period }) => ({ title, ms: startMs(period.start) })) };
}
