import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakPath } from '../../stats/breakPath';
import { countTrend } from '../../stats/countTrend';
import { leastSquaresBreaks } from '../../stats/leastSquaresBreaks';
import { negativeBinomialFit } from '../../stats/negativeBinomialFit';
import { pelt } from '../../stats/pelt';
import { poissonRateInterval } from '../../stats/poissonRateInterval';
import { poissonRateRatio } from '../../stats/poissonRateRatio';
import { singleBreak } from '../../stats/singleBreak';
import { stepEffect } from '../../stats/stepEffect';
import { stepPlacebos } from '../../stats/stepPlacebos';
import { millisecondsInR } from './millisecondsInR';
import { longCounts, monthsForBench } from './monthsForBench';
import { timeCall } from './timeCall';

// npm run bench -- stats: what one call and one page's worth of them take, beside R where it is installed.

interface Timed {
  readonly name: string;
  /** What R does instead, as stats.R names it. */
  readonly inR?: string;
  readonly goal?: string;
  readonly call: () => unknown;
}

const golden = (file: string): unknown => JSON.parse(readFileSync(join(process.cwd(), 'data/reference', file), 'utf8'));
const quine = golden('quine.json') as { days: number[]; nested: number[][] };
const nile = golden('nile.json') as number[];
const months = monthsForBench(60);
const stepAndTrend = months.map((_, i) => [1, i >= 40 ? 1 : 0, (i + 1) / 60]);
const step = { counts: months, at: 40 };
const effectCard = () => [
  stepEffect({ ...step, trend: true }),
  stepEffect(step),
  stepPlacebos({ ...step, trend: true, margin: 9 }),
];

const CALLS: readonly Timed[] = [
  {
    name: 'negativeBinomialFit, quine (146 pupils)',
    inR: 'quine',
    goal: '20 × glm.nb',
    call: () => negativeBinomialFit({ counts: quine.days, design: quine.nested }),
  },
  {
    name: 'negativeBinomialFit, 60 months, step and trend',
    inR: 'months',
    goal: '20 × glm.nb',
    call: () => negativeBinomialFit({ counts: months, design: stepAndTrend }),
  },
  { name: 'poissonRateInterval', inR: 'interval', call: () => poissonRateInterval(137, 24.2) },
  {
    name: 'poissonRateRatio',
    inR: 'ratio',
    call: () => poissonRateRatio({ count: 42, exposure: 6 }, { count: 120, exposure: 12 }),
  },
  { name: 'leastSquaresBreaks, Nile', inR: 'breakpoints', call: () => leastSquaresBreaks({ values: nile }) },
  {
    name: 'singleBreak, 60 months, 499 replicates (R: sctest(Fstats), none)',
    inR: 'supF',
    call: () => singleBreak({ counts: months }),
  },
  { name: 'stepEffect, 60 months, 499 replicates', call: () => stepEffect(step) },
  { name: 'stepEffect with trend, 60 months, 499 replicates', call: () => stepEffect({ ...step, trend: true }) },
  { name: 'stepPlacebos with trend, 60 months', call: () => stepPlacebos({ ...step, trend: true, margin: 9 }) },
  { name: 'a page: effect card with both models and placebos', goal: '50 ms', call: effectCard },
  {
    name: 'a page: break, path over penalties',
    call: () => [singleBreak({ counts: months }), breakPath({ counts: months })],
  },
  { name: 'a page: direction and slope with their bootstrap', call: () => countTrend({ counts: months }) },
  ...[1_000, 10_000, 100_000].flatMap((length) => [peltOn(length, 100), peltOn(length, null)]),
];

const { times, problem } = millisecondsInR(months);
console.log(
  row('medians; quickest beside them, for a machine that is busy', 'ms', 'quickest', 'R, ms', 'R / ours', 'goal'),
);
for (const { name, inR, goal, call } of CALLS) {
  const { median, quickest } = timeCall(call);
  const theirs = inR === undefined ? undefined : times.get(inR);
  const besideR = theirs === undefined ? ['', ''] : [shown(theirs), (theirs / median).toFixed(1)];
  console.log(row(name, shown(median), shown(quickest), ...besideR, goal ?? ''));
}
if (problem) console.log(problem);

function peltOn(length: number, every: number | null): Timed {
  const counts = longCounts(length, every);
  const name = `pelt, ${length} counts, ${every ? `a break every ${every}` : 'no break'}`;
  return {
    name,
    ...(length === 100_000 && { goal: '100 ms' }),
    call: () => pelt({ counts, penalty: 2 * Math.log(length) }),
  };
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(68)} ${cells.map((cell) => cell.padStart(11)).join(' ')}`;
}

function shown(ms: number): string {
  return ms.toPrecision(3);
}
