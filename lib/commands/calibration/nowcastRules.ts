import { drawGamma } from '../../stats/drawGamma';
import { nowcastCounts } from '../../stats/nowcastCounts';
import { randomStream, type RandomStream } from '../../stats/randomStream';
import type { DrawnSeries } from './drawSeries';
import { cover, holds, type Outcome } from './outcome';

/** Months that the first version holds; the last of them is read at delay 0. */
const FIRST_VERSION = 6;
/** Share of the incidents that are reported in their month; of those still missing, in each month after; of those reported, withdrawn. */
const AT_ONCE = 0.65;
const LATER = 0.5;
const WITHDRAWN = 0.02;
/** Where reports come in batches, the shares of each month vary as beta variables with this sum of shapes do. */
const BATCHES = 15;

interface Reporting {
  readonly versions: number;
  readonly inBatches: boolean;
}

interface DrawnReports {
  readonly triangle: readonly (readonly (number | null)[])[];
  /** What the newest month comes to at the longest delay that the triangle has. */
  readonly truth: number;
}

/** How many months a triangle of so many monthly versions has. */
const monthsOf = (versions: number) => FIRST_VERSION + versions - 1;

/**
 * A source whose versions, a month apart, catch up with what happened.
 *
 * @remarks
 * Shape: what happened in each month, oldest first -> what the versions said of the last of them, newest month last.
 * Written apart from lib/stats/nowcastCounts, so that a slip there would show here.
 */
export function drawReports(
  happened: readonly number[],
  { versions, inBatches }: Reporting,
  stream: RandomStream,
): DrawnReports {
  const months = happened.slice(-monthsOf(versions));
  const longest = months.length - 1;
  const known = months.map((count) => growth(count, longest, inBatches, stream));
  const triangle = known.map((counts, month) => {
    const newest = months.length - 1 - month;
    const oldest = Math.max(0, newest - versions + 1);
    return counts.slice(0, newest + 1).map((count, delay) => (delay >= oldest ? count : null));
  });
  return { triangle, truth: known.at(-1)![longest]! };
}

/** What is known of one month at each delay. */
function growth(happened: number, longest: number, inBatches: boolean, stream: RandomStream): number[] {
  let [missing, shown] = [happened, 0];
  return Array.from({ length: longest + 1 }, (_, delay) => {
    const share = delay === 0 ? AT_ONCE : LATER;
    const reported = someOf(missing, inBatches ? varied(share, stream) : share, stream);
    shown += reported - (delay === 0 ? 0 : someOf(shown, WITHDRAWN, stream));
    missing -= reported;
    return shown;
  });
}

function varied(share: number, stream: RandomStream): number {
  const [yes, no] = [drawGamma(stream, share * BATCHES), drawGamma(stream, (1 - share) * BATCHES)];
  return yes / (yes + no);
}

function someOf(count: number, share: number, stream: RandomStream): number {
  let some = 0;
  for (let i = 0; i < count; i += 1) if (stream.uniform() < share) some += 1;
  return some;
}

/** The newest month of a source that is read at once, against what it comes to: few and more versions, even and in batches. */
export function nowcastRules({ counts, seed }: DrawnSeries, replicates: number): Outcome[] {
  const happened = counts.filter((count) => count !== null);
  const stream = randomStream(seed);
  return [
    { versions: 2, inBatches: false },
    { versions: 6, inBatches: false },
    { versions: 6, inBatches: true },
  ].flatMap((reporting) => {
    const { triangle, truth } = drawReports(happened, reporting, stream);
    const nowcast = nowcastCounts({ triangle, replicates, seed }).nowcasts.at(-1);
    return nowcast
      ? [
          cover(
            `nowcast from ${reporting.versions} versions${reporting.inBatches ? ', reports in batches' : ''}`,
            holds(nowcast, truth),
          ),
        ]
      : [];
  });
}
