import type { VersionedCount } from '../../types/record';
import type { NowcastFinding, NowcastMonth } from '../../types/seriesFinding';
import type { CountedPeriod, CountSeries, SeriesPeriod, ZeroPeriod } from '../../types/series';
import type { Refusal, RefusalKind } from '../../types/findingBase';
import { formatDay } from '../../format/dates';
import { formatSmallNumber } from '../../format/numbers';
import { capitalise } from '../../format/terms';
import { keptBeside } from '../../kept/kept';
import { isCounted } from '../../series/periodState';
import { countsPeople } from '../../series/rateOfPeriod';
import { nowcastCounts } from '../../stats/nowcastCounts';
import { calendarPeriodOf } from '../../time/calendar';
import { reportingTriangle, versionDays } from './reportingTriangle';

/** Older months hardly change, and the first months of a series say little of how fast it is reported now. */
export const MONTHS_AHEAD = 12;
/** An interval up to so many times the count says nothing that a reader could use. */
const MOST_GROWTH = 10;

type ProvisionalMonth = (CountedPeriod | ZeroPeriod) & { readonly provisional: true };

/** It takes a simulation, which every figure of the series would ask for. */
const found = keptBeside<CountSeries, NowcastFinding>();

/**
 * What the provisional months of a series are expected to become once later reports are in.
 *
 * @remarks
 * Units: counts. Shape: series and the versions of its figures -> one finding; null where no month is provisional.
 * Missing: cut-off months are left out, since a version that knows more days tells nothing of late reports; fewer than two versions,
 * counts of people and windows -> refusal.
 * Method: nowcastCounts on the reporting triangle of all months by months of delay, twelve at most.
 * Assumes: months to come are reported as fast as those of which several versions are held.
 *
 * @param versions - those of the record of the series; a finding is kept for a series whatever is given later
 */
export function nowcastOfSeries(series: CountSeries, versions: readonly VersionedCount[]): NowcastFinding | null {
  const provisional = series.periods.filter(isProvisional);
  if (provisional.length === 0) return null;
  const own = () => versions.filter((one) => one.seriesId === series.definition.id);
  return found(series, () => makeNowcast(series, provisional, own()));
}

function makeNowcast(
  series: CountSeries,
  provisional: readonly ProvisionalMonth[],
  versions: readonly VersionedCount[],
): NowcastFinding {
  const days = versionDays(versions);
  const base = baseOf(series, days.length, days.at(-1) ?? null);
  const refused = refusalBefore(series, provisional, versions, days.length);
  if (refused) return { ...base, refusal: refused };
  const { triangle, starts } = reportingTriangle(versions, MONTHS_AHEAD);
  const { nowcasts, steps, dispersion, refusal } = nowcastCounts({ triangle });
  if (refusal !== null)
    return {
      ...base,
      refusal: refuse(
        'tooFew',
        'Too few were counted in the versions of these figures that are held to tell how much they still grow.',
      ),
    };
  const months = provisional.filter(isWholeMonth).flatMap(({ period, count }): NowcastMonth[] => {
    const nowcast = nowcasts[starts.indexOf(period.start)];
    return nowcast
      ? [
          {
            period,
            count,
            low: nowcast.low,
            median: nowcast.median,
            high: nowcast.high,
            completeness: nowcast.completeness,
          },
        ]
      : [];
  });
  const told = months.filter(({ count, high }) => high <= MOST_GROWTH * Math.max(1, count));
  const wide = months.length - told.length;
  const warnings =
    wide === 0
      ? base.warnings
      : [
          ...base.warnings,
          `${wide === 1 ? 'One month has' : `${capitalise(formatSmallNumber(wide))} months have`} no interval: it would reach beyond ${MOST_GROWTH} times the count.`,
        ];
  const answer = { ...base, warnings, dispersion, settledAfterMonths: steps.at(-1)!.to, months: told };
  return told.length > 0 || months.length === 0
    ? answer
    : {
        ...answer,
        refusal: refuse(
          'cannotSettle',
          `By the versions of these figures that are held they could still grow more than ${MOST_GROWTH} times.`,
        ),
      };
}

function isProvisional(period: SeriesPeriod): period is ProvisionalMonth {
  return isCounted(period) && period.provisional;
}

const isWholeMonth = ({ period }: ProvisionalMonth) => calendarPeriodOf('month', period.start).end === period.end;

const refuse = (kind: RefusalKind, reason: string): Refusal => ({ kind, reason });

function refusalBefore(
  { definition }: CountSeries,
  provisional: readonly ProvisionalMonth[],
  versions: readonly VersionedCount[],
  held: number,
): Refusal | null {
  if (countsPeople(definition.measure))
    return refuse(
      'severalAtATime',
      'People are counted several at a time, which late reports of single incidents do not describe: no interval is made for what is still to come.',
    );
  if (definition.cadence !== 'month') return refuse('noFigure', 'How much figures still grow is told of months only.');
  if (held < 2)
    return refuse(
      'oneVersion',
      `${held === 0 ? 'No earlier version' : 'One version'} of these figures is held; how much they still grow cannot be told yet.`,
    );
  const newest = new Map(
    versions.toSorted((a, b) => a.asOf.localeCompare(b.asOf)).map((one) => [one.period.start, one.count]),
  );
  const differs = provisional.find(
    ({ period, count }) => newest.has(period.start) && newest.get(period.start) !== count,
  );
  if (differs)
    return refuse(
      'cannotSettle',
      'The figures shown are not those of the newest version that is held, so that the versions say nothing of how they go on.',
    );
  return null;
}

function baseOf({ definition }: CountSeries, versions: number, asOf: NowcastFinding['asOf']): NowcastFinding {
  return {
    kind: 'nowcast',
    method:
      'Reporting triangle: growth of earlier months from version to version, with a prediction interval by simulation',
    seriesId: definition.id,
    title: definition.title,
    measure: definition.measure,
    area: definition.area,
    dispersion: null,
    autocorrelation: null,
    assumptions: [
      'These months are reported as fast as earlier ones were.',
      'What is still missing after the longest delay seen never comes.',
    ],
    warnings: [
      ...(asOf === null ? [] : [`The newest version held reaches to ${formatDay(asOf)}.`]),
      'It tells what this source will have counted, not what happened.',
    ],
    refusal: null,
    versions,
    asOf,
    settledAfterMonths: 0,
    months: [],
  };
}
