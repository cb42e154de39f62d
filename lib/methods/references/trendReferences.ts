import type { ReferenceSeries, ReferenceValue } from '../../types/method';
import { hamedRao } from '../../stats/hamedRao';
import { mannKendall } from '../../stats/mannKendall';
import { pettittTest } from '../../stats/pettittTest';
import { theilSenSlope } from '../../stats/theilSenSlope';

const OWN_LINES = 'mk <- function(x) {…}; mk(as.numeric(x)); median of all slopes';
const R = 'R 4, values.R';

/** Directions without a model, as pyMannKendall and a few lines of R give them. */
export function trendReferences({ nile, nhtemp, airquality, rainfall }: ReferenceSeries): ReferenceValue[] {
  return [
    ...ofNile(nile),
    ...score('mean temperature in New Haven', nhtemp, '624', '3.978'),
    ...score('daily maximum in New York', airquality, '2544', '4.015'),
    ...ofPython(rainfall),
    ...withoutPage(nile, rainfall),
  ];
}

function ofNile(nile: readonly number[]): ReferenceValue[] {
  const slope = theilSenSlope(nile);
  const common = { method: 'trend', line: OWN_LINES, printedIn: R } as const;
  return [
    ...score('Nile', nile, '-1387', '-4.128'),
    { ...common, what: 'Nile: p-value', ours: mannKendall(nile).pValue, printed: '3.66e-5' },
    { ...common, what: "Nile: Sen's slope", ours: slope.slope, printed: '-2.6' },
    { ...common, what: 'its interval, lower end', ours: slope.low, printed: '-3.62790698' },
    { ...common, what: 'its interval, upper end', ours: slope.high, printed: '-1.42857143' },
  ];
}

function score(name: string, values: readonly number[], s: string, z: string): ReferenceValue[] {
  const result = mannKendall(values);
  const common = { method: 'trend', line: OWN_LINES, printedIn: R } as const;
  return [
    { ...common, what: `${name}: S of Mann and Kendall`, ours: result.s, printed: s },
    { ...common, what: `${name}: z`, ours: result.z, printed: z },
  ];
}

function ofPython(rainfall: ReferenceSeries['rainfall']): ReferenceValue[] {
  const result = mannKendall(rainfall);
  const common = {
    method: 'trend',
    line: 'Python: pymannkendall.original_test(x)',
    printedIn: 'tests of pyMannKendall',
  } as const;
  return [
    { ...common, what: '360 months, 7 missing: S', ours: result.s, printed: '-1959' },
    { ...common, what: 'its variance', ours: result.variance, printed: '4889800.3333' },
    { ...common, what: 'z', ours: result.z, printed: '-0.8854562843' },
    { ...common, what: 'p-value', ours: result.pValue, printed: '0.3759105874' },
    {
      ...common,
      what: "Sen's slope",
      ours: theilSenSlope(rainfall).slope,
      printed: '-0.0063694268',
      line: 'Python: pymannkendall.sens_slope(x)',
    },
  ];
}

function withoutPage(nile: readonly number[], rainfall: ReferenceSeries['rainfall']): ReferenceValue[] {
  const { k, at } = pettittTest(nile);
  const common = { method: 'unused', printedIn: 'tests of pyMannKendall' } as const;
  const own = 'max(abs(2 * cumsum(rank(x)) - (1:n) * (n + 1)))';
  return [
    {
      ...common,
      what: 'Hamed and Rao, all lags: p-value',
      ours: hamedRao(rainfall).pValue!,
      printed: '0.000122',
      line: 'Python: pymannkendall.hamed_rao_modification_test(x)',
    },
    {
      ...common,
      what: 'Hamed and Rao, three lags: p-value',
      ours: hamedRao(rainfall, { lags: 3 }).pValue!,
      printed: '0.6037',
      line: 'Python: pymannkendall.hamed_rao_modification_test(x, lag=3)',
    },
    { ...common, what: 'Pettitt, Nile: K', ours: k, printed: '1617', line: own, printedIn: R },
    { ...common, what: 'Pettitt, Nile: years before the change', ours: at, printed: '28', line: own, printedIn: R },
  ];
}
