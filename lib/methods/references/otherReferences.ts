import type { ReferenceSeries, ReferenceValue } from '../../types/method';
import { chainLadder } from '../../stats/chainLadder';
import { loess } from '../../stats/loess';
import { type ReportingStep, reportingSteps } from '../../stats/reportingSteps';

/** Growth from version to version, and methods that the code holds and no page uses yet. */
export function otherReferences({ cars, genIns }: ReferenceSeries): ReferenceValue[] {
  const curve = loess({ x: cars.speed, y: cars.dist });
  const ladder = chainLadder(genIns);
  const growth = reportingSteps(genIns).steps;
  const factorOf = ({ before, added, removed }: ReportingStep) => (before + added - removed) / before;
  const smooth = {
    method: 'unused',
    line: 'predict(loess(dist ~ speed, cars), data.frame(speed = 5), se = TRUE)',
    printedIn: 'R, help page of predict.loess',
  } as const;
  const triangle = {
    method: 'unused',
    line: 'ChainLadder::MackChainLadder(GenIns, est.sigma = "Mack")',
    printedIn: 'R, ChainLadder',
  } as const;
  return [
    { ...smooth, what: 'smooth curve, stopping distance at speed 5', ours: curve.predict(5)!.fit, printed: '7.797353' },
    { ...smooth, what: 'its standard error', ours: curve.predict(5)!.standardError, printed: '7.568120' },
    { ...smooth, what: 'residual scale', ours: curve.residualScale, printed: '15.29496' },
    { ...triangle, what: 'chain ladder: reserve', ours: ladder.reserve, printed: '18680855.61' },
    { ...triangle, what: 'its standard error', ours: ladder.standardError, printed: '2447094.86' },
    ...['3.490607', '1.747333', '1.457413', '1.173852', '1.103824', '1.086269', '1.053874', '1.076555', '1.017725'].map(
      (printed, step) =>
        ({
          ...triangle,
          method: 'nowcast',
          what: `factor ${step + 1} of the triangle`,
          ours: factorOf(growth[step]!),
          printed,
        }) as const,
    ),
  ];
}
