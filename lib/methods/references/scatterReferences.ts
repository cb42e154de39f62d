import type { ReferenceSeries, ReferenceValue } from '../../types/method';
import { negativeBinomialFit } from '../../stats/negativeBinomialFit';
import { poissonRegression } from '../../stats/poissonRegression';

/** Yeast cells of Student (1907): how many squares held 0 to 5 of them. */
const YEAST = [213, 128, 37, 18, 3, 1];
const QUINE = [
  ['nested', '1.597991', '-1063.025', 'glm.nb(Days ~ Sex/(Age + Eth*Lrn), data = quine)'],
  ['withAgeLrn', '1.686899', '-1055.398', 'update(quine.nb1, . ~ . + Sex:Age:Lrn)'],
  ['fourWay', '1.928360', '-1039.324', 'update(quine.nb2, Days ~ .^4)'],
] as const;

/** How much counts scatter, as MASS and R's glm give it. */
export function scatterReferences({ quine, sicily }: ReferenceSeries): ReferenceValue[] {
  return [
    ...yeast(),
    ...QUINE.flatMap(([model, theta, twoLogLikelihood, line]) =>
      quineModel(quine.days, quine[model], theta, twoLogLikelihood, line),
    ),
    ...ofSicily(sicily),
  ];
}

function yeast(): ReferenceValue[] {
  const fit = negativeBinomialFit({
    counts: YEAST.flatMap((times, value) => Array.from({ length: times }, () => value)),
  });
  if (fit.refusal !== null) throw new Error(fit.refusal);
  const common = {
    method: 'scatter',
    line: 'glm.nb(rep(0:5, c(213, 128, 37, 18, 3, 1)) ~ 1)',
    printedIn: 'R, MASS',
  } as const;
  return [
    { ...common, what: 'yeast cells: log of the mean', ours: fit.coefficients[0]!, printed: '-0.38199' },
    { ...common, what: 'its standard error', ours: fit.standardErrors[0]!, printed: '0.06603' },
    { ...common, what: 'yeast cells: theta', ours: fit.theta!, printed: '3.586087' },
    { ...common, what: 'its standard error', ours: fit.thetaStandardError!, printed: '1.749609' },
    { ...common, what: 'twice the log-likelihood', ours: fit.twoLogLikelihood!, printed: '-893.063' },
  ];
}

function quineModel(
  counts: readonly number[],
  design: readonly (readonly number[])[],
  theta: string,
  twoLogLikelihood: string,
  line: string,
): ReferenceValue[] {
  const fit = negativeBinomialFit({ counts, design });
  if (fit.refusal !== null) throw new Error(fit.refusal);
  const common = { method: 'scatter', line, printedIn: 'R, MASS' } as const;
  return [
    { ...common, what: 'days absent from school: theta', ours: fit.theta!, printed: theta },
    { ...common, what: 'twice the log-likelihood', ours: fit.twoLogLikelihood!, printed: twoLogLikelihood },
  ];
}

function ofSicily(rows: ReferenceSeries['sicily']): ReferenceValue[] {
  const fit = poissonRegression({
    counts: rows.map((row) => row.aces),
    design: rows.map((row) => [1, row.smokban, row.time]),
    exposures: rows.map((row) => row.stdpop),
  });
  if (fit.refusal !== null) throw new Error(fit.refusal);
  const line = 'summary(glm(aces ~ offset(log(stdpop)) + smokban + time, quasipoisson, sicily))$dispersion';
  return [
    {
      method: 'scatter',
      what: 'coronary events in Sicily: dispersion',
      ours: fit.dispersion!,
      printed: '3.55918676',
      line,
      printedIn: 'R 4, values.R',
    },
  ];
}
