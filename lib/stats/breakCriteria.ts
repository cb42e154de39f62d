import { modifiedBicBreaks } from './modifiedBicBreaks';
import { pelt } from './pelt';

interface BreakCriteriaInput {
  readonly counts: readonly (number | null)[];
  readonly exposures?: readonly number[] | undefined;
}

/**
 * The breaks in a Poisson rate that four usual criteria choose.
 *
 * @remarks
 * Units: counts. Shape: n counts -> four sets of breaks as pelt gives them: aic (penalty 4), logN, twoLogN, mbic (null above 5,000 counts).
 * Missing: count null is left out; n of log n is the number of the others.
 * Method: pelt at 4 and 2 log n, the penalties of AIC (Akaike 1974) and BIC (Schwarz 1978) where a break costs two parameters, its
 * place and a rate, and at log n, that of BIC for the rate alone; mbic by modifiedBicBreaks. Assumes: as pelt.
 *
 * @param input - counts, exposures (default 1 each)
 * @throws RangeError if counts or exposures are what pelt refuses
 * @example
 * breakCriteria({ counts: [2, 3, 2, 20, 22, 19] }).twoLogN // [3]
 */
export function breakCriteria({ counts, exposures }: BreakCriteriaInput) {
  const n = counts.filter((count) => count !== null).length;
  const at = (penalty: number) => pelt({ counts, exposures, penalty });
  return {
    aic: at(4),
    logN: n > 1 ? at(Math.log(n)) : [],
    twoLogN: n > 1 ? at(2 * Math.log(n)) : [],
    mbic: counts.length > 5000 ? null : modifiedBicBreaks({ counts, exposures }),
  };
}
