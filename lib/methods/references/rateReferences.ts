import type { ReferenceValue } from '../../types/method';
import { poissonRateInterval } from '../../stats/poissonRateInterval';
import { poissonRateRatio } from '../../stats/poissonRateRatio';

const HELP = 'R, help page of poisson.test';
const R = 'R 4, values.R';

/** Rates and ratios with their exact intervals, as R and statsmodels give them. */
export function rateReferences(): ReferenceValue[] {
  return [...rates(), ...ratios()];
}

function rates(): ReferenceValue[] {
  const fission = poissonRateInterval(137, 24.19893);
  const few = poissonRateInterval(15, 400);
  const line = 'poisson.test(137, 24.19893)';
  return [
    { method: 'rate', what: '137 in 24.19893: rate', ours: fission.rate, printed: '5.661407', line, printedIn: HELP },
    {
      method: 'rate',
      what: 'its 95 % interval, lower end',
      ours: fission.low,
      printed: '4.753125',
      line,
      printedIn: HELP,
    },
    {
      method: 'rate',
      what: 'its 95 % interval, upper end',
      ours: fission.high,
      printed: '6.692709',
      line,
      printedIn: HELP,
    },
    {
      method: 'rate',
      what: '15 in 400: lower end',
      ours: few.low,
      printed: '0.0209884653319583',
      line: 'poisson.test(15, 400)$conf.int',
      printedIn: R,
    },
    {
      method: 'rate',
      what: '15 in 400: upper end',
      ours: few.high,
      printed: '0.0618505471787146',
      line: 'poisson.test(15, 400)$conf.int',
      printedIn: R,
    },
  ];
}

function ratios(): ReferenceValue[] {
  const cancer = poissonRateRatio({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 });
  const heart = poissonRateRatio({ count: 60, exposure: 51477.5 }, { count: 30, exposure: 54308.7 });
  const syria = poissonRateRatio({ count: 30, exposure: 90 }, { count: 660, exposure: 335 });
  const line = 'poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))';
  const heartLine = 'poisson.test(c(60, 30), c(51477.5, 54308.7))';
  const syriaLine = 'poisson.test(c(30, 660), c(90, 335))';
  return [
    {
      method: 'ratio',
      what: '11 in 800 over 21 in 3011: ratio',
      ours: cancer.ratio!,
      printed: '1.971488095',
      line,
      printedIn: HELP,
    },
    {
      method: 'ratio',
      what: 'its 95 % interval, lower end',
      ours: cancer.low!,
      printed: '0.8584264034',
      line,
      printedIn: HELP,
    },
    {
      method: 'ratio',
      what: 'its 95 % interval, upper end',
      ours: cancer.high!,
      printed: '4.2772659437',
      line,
      printedIn: HELP,
    },
    { method: 'ratio', what: 'its p-value', ours: cancer.pValue!, printed: '0.07966863303', line, printedIn: HELP },
    {
      method: 'ratio',
      what: '60 in 51477.5 over 30 in 54308.7: ratio',
      ours: heart.ratio!,
      printed: '2.10999757175465',
      line: heartLine,
      printedIn: R,
    },
    {
      method: 'ratio',
      what: 'its exact p-value',
      ours: heart.pValue!,
      printed: '0.000675182658686',
      line: heartLine,
      printedIn: R,
    },
    {
      method: 'ratio',
      what: 'its mid-p-value',
      ours: heart.midPValue!,
      printed: '0.00055726240662',
      line: "Python: statsmodels.stats.rates.test_poisson_2indep(60, 51477.5, 30, 54308.7, method='cond-midp')",
      printedIn: 'statsmodels',
    },
    {
      method: 'ratio',
      what: '30 in 90 days over 660 in 335 days: ratio',
      ours: syria.ratio!,
      printed: '0.169191919191919',
      line: syriaLine,
      printedIn: R,
    },
    {
      method: 'ratio',
      what: 'its 95 % interval, lower end',
      ours: syria.low!,
      printed: '0.113237153453909',
      line: syriaLine,
      printedIn: R,
    },
    {
      method: 'ratio',
      what: 'its 95 % interval, upper end',
      ours: syria.high!,
      printed: '0.243869269774315',
      line: syriaLine,
      printedIn: R,
    },
  ];
}
