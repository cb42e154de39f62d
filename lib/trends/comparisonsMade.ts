import type { ComparisonsMade, Finding } from '../types/finding';
import { capitalise } from '../format/terms';
import { formatSmallNumber } from '../format/numbers';
import { holm } from '../stats/holm';

const LEVEL = 0.05;

/**
 * How many tests the findings of one page make, and what a p-value must reach to stand among them.
 *
 * @remarks
 * Shape: findings -> counts and Holm's threshold at 5 %. Missing: refusals and findings without a test are not counted.
 * Effects that were declared beforehand are counted, marked, and left out of the adjustment. Of an effect the first answer is counted;
 * that another model, a season or a change of trend gives another is told beside it, and the sentence says that these are not counted.
 */
export function comparisonsMade(findings: readonly Finding[]): ComparisonsMade {
  const tests = findings.flatMap((finding) => {
    const pValue = pValueOf(finding);
    return pValue === null ? [] : [{ pValue, declared: finding.kind === 'event' && finding.declaredBeforehand }];
  });
  const exploratory = tests.filter((test) => !test.declared).map((test) => test.pValue);
  const adjustment = exploratory.length > 0 ? holm(exploratory, LEVEL) : null;
  const threshold = adjustment?.threshold ?? null;
  const standing = adjustment?.adjusted.filter((p) => p <= LEVEL).length ?? 0;
  const declared = tests.length - exploratory.length;
  return {
    made: tests.length,
    declared,
    exploratory: exploratory.length,
    threshold,
    sentence: `${sentenceOf(tests.length, declared, exploratory.length, standing, threshold)}${findings.some(hasMoreBeside) ? BESIDE : ''}`,
  };
}

const BESIDE = ' Other models of the same change, and changes of trend, stand beside them and are not counted.';

function hasMoreBeside(finding: Finding): boolean {
  return (
    finding.kind === 'event' &&
    finding.refusal === null &&
    [finding.beside, finding.seasonal, finding.slopeChange.answer].some((one) => one !== null)
  );
}

/** The p-value that a page shows first for a finding; null where it shows none. */
function pValueOf(finding: Finding): number | null {
  if (finding.refusal) return null;
  switch (finding.kind) {
    case 'rates':
      return finding.widened?.pValue ?? finding.ratio?.pValue ?? null;
    case 'event':
      return finding.answer?.pValue ?? null;
    case 'break':
      return finding.likeliest?.pValue ?? null;
    case 'trend':
      return finding.pValue;
    case 'agreement':
    case 'nowcast':
      return null;
  }
}

function sentenceOf(
  made: number,
  declared: number,
  exploratory: number,
  standing: number,
  threshold: number | null,
): string {
  if (made === 0) return 'No test is made on this page.';
  const first = `${capitalise(formatSmallNumber(made))} ${made === 1 ? 'test is' : 'tests are'} made on this page, ${declared === 0 ? 'none' : formatSmallNumber(declared)} of them declared beforehand.`;
  if (threshold === null || exploratory === 1) return first;
  const byChance = Math.round(LEVEL * exploratory);
  const luck = byChance < 1 ? '' : `about ${formatSmallNumber(byChance)} would look clear by chance alone; `;
  return `${first} Of ${declared === 0 ? 'these' : 'the other'} ${formatSmallNumber(exploratory)}, ${luck}${standingWords(exploratory, standing, threshold)} (Holm, 5 %).`;
}

/** What stands when all are judged together, and what the next would need: the bar falls as more stand. */
function standingWords(exploratory: number, standing: number, threshold: number): string {
  // Rounded down, so that what meets the printed bar meets the bar.
  const p = Math.floor(threshold * 10_000 + 1e-9) / 10_000;
  if (standing === 0) return `one stands for all of them together only at a p-value of ${p} or less`;
  if (standing === exploratory) return 'all stand also when they are judged together';
  return `${formatSmallNumber(standing)} ${standing === 1 ? 'stands' : 'stand'} when all are judged together; a further one would need a p-value of ${p} or less`;
}
