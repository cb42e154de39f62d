import type { ReferenceSeries, ReferenceValue } from '../../types/method';
import { breakCriteria } from '../../stats/breakCriteria';
import { breakPath } from '../../stats/breakPath';
import { leastSquaresBreaks } from '../../stats/leastSquaresBreaks';
import { modifiedBicBreaks } from '../../stats/modifiedBicBreaks';
import { singleBreak } from '../../stats/singleBreak';

/** The simulated p-values are not compared here, so few series are enough. */
const REPLICATES = 19;
const likelihood = (places: string) => `lr <- function(y, k) {…}; v <- lr(x, ${places}); which.max(v); max(v)`;
const R = 'R 4, values.R';

/** Breaks in the coal disasters, the homicides of Boston and the Nile, as R gives them. */
export function breakReferences(series: ReferenceSeries): ReferenceValue[] {
  return [...single(series), ...several(series), ...leastSquares(series)];
}

function single({ coal, boston }: ReferenceSeries): ReferenceValue[] {
  const disasters = answered(coal);
  const homicides = answered(boston);
  const interval = 'poisson.test(c(127, 64), c(41, 71))$conf.int';
  return [
    {
      method: 'break',
      what: 'coal disasters: years before the break',
      ours: disasters.breakAfter,
      printed: '41',
      line: likelihood('17:95'),
      printedIn: R,
    },
    {
      method: 'break',
      what: 'rate before, a year',
      ours: disasters.before,
      printed: '3.098',
      line: 'sum(x[1:41]) / 41',
      printedIn: R,
    },
    {
      method: 'break',
      what: 'rate after, a year',
      ours: disasters.after,
      printed: '0.901',
      line: 'sum(x[42:112]) / 71',
      printedIn: R,
    },
    {
      method: 'break',
      what: 'twice the log-likelihood ratio',
      ours: disasters.statistic,
      printed: '69.9883447',
      line: likelihood('17:95'),
      printedIn: R,
    },
    {
      method: 'break',
      what: 'before over after, lower end',
      ours: 1 / disasters.poissonInterval.high!,
      printed: '2.52510634',
      line: interval,
      printedIn: R,
    },
    {
      method: 'break',
      what: 'before over after, upper end',
      ours: 1 / disasters.poissonInterval.low,
      printed: '4.71640745',
      line: interval,
      printedIn: R,
    },
    {
      method: 'break',
      what: 'homicides in Boston: months before the break',
      ours: homicides.breakAfter,
      printed: '55',
      line: likelihood('12:65'),
      printedIn: R,
    },
    {
      method: 'break',
      what: 'twice the log-likelihood ratio',
      ours: homicides.statistic,
      printed: '35.087216',
      line: likelihood('12:65'),
      printedIn: R,
    },
  ];
}

function answered(counts: readonly number[]) {
  const result = singleBreak({ counts, replicates: REPLICATES });
  if (result.refusal !== null) throw new Error(result.refusal);
  return result;
}

function several({ coal }: ReferenceSeries): ReferenceValue[] {
  const path = breakPath({ counts: coal });
  const criteria = breakCriteria({ counts: coal });
  const search = (penalty: string) => `best <- function(y, penalty) {…}; best(x, ${penalty})`;
  return [
    {
      method: 'several-breaks',
      what: 'coal disasters, penalty 2 log n: breaks',
      ours: criteria.twoLogN.length,
      printed: '2',
      line: search('2 * log(112)'),
      printedIn: R,
    },
    {
      method: 'several-breaks',
      what: 'penalty log n: breaks',
      ours: criteria.logN.length,
      printed: '5',
      line: search('log(112)'),
      printedIn: R,
    },
    {
      method: 'several-breaks',
      what: 'penalty 4: breaks',
      ours: criteria.aic.length,
      printed: '10',
      line: search('4'),
      printedIn: R,
    },
    {
      method: 'several-breaks',
      what: 'modified BIC: years before the one break',
      ours: modifiedBicBreaks({ counts: coal })[0]!,
      printed: '41',
      line: 'which of modified(integer(0)), modified(41), modified(c(41, 97)) is least',
      printedIn: R,
    },
    {
      method: 'several-breaks',
      what: 'largest penalty that keeps a break',
      ours: path.at(-2)!.toPenalty!,
      printed: '69.98834475',
      line: likelihood('17:95'),
      printedIn: R,
    },
  ];
}

function leastSquares({ nile }: ReferenceSeries): ReferenceValue[] {
  const sets = leastSquaresBreaks({ values: nile });
  const common = { method: 'unused', line: 'strucchange::breakpoints(Nile ~ 1)', printedIn: 'R, strucchange' } as const;
  const [none, one] = [sets[0]!.residualSumOfSquares, sets[1]!.residualSumOfSquares];
  return [
    { ...common, what: 'least-squares breaks, Nile: years before the break', ours: sets[1]!.breaks[0]!, printed: '28' },
    { ...common, what: 'residual sum of squares, no break', ours: none, printed: '2835157' },
    { ...common, what: 'residual sum of squares, one break', ours: one, printed: '1597457' },
    ...['1318', '1270', '1276', '1285', '1292', '1311'].map((printed, breaks) => ({
      ...common,
      what: `BIC with ${breaks} breaks`,
      ours: sets[breaks]!.bic,
      printed,
    })),
    {
      ...common,
      what: 'largest F statistic',
      ours: (none - one) / (one / 98),
      printed: '75.93',
      line: 'max(strucchange::Fstats(Nile ~ 1)$Fstats)',
    },
  ];
}
