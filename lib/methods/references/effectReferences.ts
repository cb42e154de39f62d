import type { ReferenceSeries, ReferenceValue } from '../../types/method';
import { holm } from '../../stats/holm';
import { poissonRegression, type PoissonRegression } from '../../stats/poissonRegression';
import { Z95 } from '../../stats/z95';

type Fit = Extract<PoissonRegression, { refusal: null }>;

/** Changes of level at a known date, before the bootstrap widens them, as R's glm gives them; and Holm's adjustment. */
export function effectReferences({ boston, sicily }: ReferenceSeries): ReferenceValue[] {
  return [...ofBoston(boston), ...ofSicily(sicily), ...adjusted()];
}

function fitted(input: Parameters<typeof poissonRegression>[0]): Fit {
  const fit = poissonRegression(input);
  if (fit.refusal !== null) throw new Error(fit.refusal);
  return fit;
}

const limit = (fit: Fit, j: number, side: -1 | 1, errors: readonly number[]) =>
  Math.exp(fit.coefficients[j]! + side * Z95 * errors[j]!);

function ofBoston(counts: readonly number[]): ReferenceValue[] {
  const after = counts.map((_, i) => (i < 54 ? 0 : 1));
  const fit = fitted({ counts, design: after.map((x) => [1, x]) });
  const slopes = fitted({ counts, design: after.map((x, i) => [1, i + 1, x, x * (i + 1 - 55)]) });
  const common = {
    method: 'event',
    line: 'g <- glm(b ~ st, poisson, control = exact); exp(confint.default(g)["st", ])',
    printedIn: 'R 4, values.R',
  } as const;
  const withSlopes = 'summary(glm(b ~ t + st + I(st * (t - 55)), quasipoisson))';
  return [
    {
      ...common,
      what: 'homicides in Boston, after 54 months: ratio',
      ours: Math.exp(fit.coefficients[1]!),
      printed: '0.35534665',
    },
    {
      ...common,
      what: 'its Poisson interval, lower end',
      ours: limit(fit, 1, -1, fit.standardErrors),
      printed: '0.23880623',
    },
    {
      ...common,
      what: 'its Poisson interval, upper end',
      ours: limit(fit, 1, 1, fit.standardErrors),
      printed: '0.52876025',
    },
    {
      ...common,
      what: 'with slopes as well: log of the ratio',
      ours: slopes.coefficients[2]!,
      printed: '-0.72527677',
      line: withSlopes,
    },
    {
      ...common,
      what: 'its quasi-Poisson standard error',
      ours: slopes.quasiStandardErrors![2]!,
      printed: '0.37987931',
      line: withSlopes,
    },
  ];
}

function ofSicily(rows: ReferenceSeries['sicily']): ReferenceValue[] {
  const [counts, exposures] = [rows.map((row) => row.aces), rows.map((row) => row.stdpop)];
  const plain = fitted({ counts, exposures, design: rows.map((row) => [1, row.smokban, row.time]) });
  const season = (month: number) =>
    [1, 2].flatMap((k) => [Math.sin((Math.PI * k * month) / 6), Math.cos((Math.PI * k * month) / 6)]);
  const seasonal = fitted({
    counts,
    exposures,
    design: rows.map((row) => [1, row.smokban, row.time, ...season(row.month)]),
  });
  const common = {
    method: 'event',
    line: 'glm(aces ~ offset(log(stdpop)) + smokban + time, quasipoisson, sicily)',
    printedIn: 'R 4, values.R',
  } as const;
  const harmonics = 'update(f, . ~ . + season(1) + season(2))';
  return [
    {
      ...common,
      what: 'smoking ban in Sicily (Lopez Bernal et al. 2017), trend taken out: ratio',
      ours: Math.exp(plain.coefficients[1]!),
      printed: '0.89437651',
    },
    {
      ...common,
      what: 'its quasi-Poisson interval, lower end',
      ours: limit(plain, 1, -1, plain.quasiStandardErrors!),
      printed: '0.83918901',
    },
    {
      ...common,
      what: 'its quasi-Poisson interval, upper end',
      ours: limit(plain, 1, 1, plain.quasiStandardErrors!),
      printed: '0.95319329',
    },
    {
      ...common,
      what: 'with season as well: ratio',
      ours: Math.exp(seasonal.coefficients[1]!),
      printed: '0.88507155',
      line: harmonics,
    },
    {
      ...common,
      what: 'its quasi-Poisson interval, lower end',
      ours: limit(seasonal, 1, -1, seasonal.quasiStandardErrors!),
      printed: '0.83940097',
      line: harmonics,
    },
    {
      ...common,
      what: 'its quasi-Poisson interval, upper end',
      ours: limit(seasonal, 1, 1, seasonal.quasiStandardErrors!),
      printed: '0.93322699',
      line: harmonics,
    },
  ];
}

function adjusted(): ReferenceValue[] {
  const ours = holm([0.01, 0.04, 0.03, 0.005, 0.2, 0.04]).adjusted;
  return ['0.05', '0.12', '0.12', '0.03', '0.20', '0.12'].map((printed, i) => ({
    method: 'many-tests',
    what: `p-value ${i + 1} of six, adjusted`,
    ours: ours[i]!,
    printed,
    line: 'p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.2, 0.04), "holm")',
    printedIn: 'R 4, values.R',
  }));
}
