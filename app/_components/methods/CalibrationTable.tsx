import { capitalise } from '@/lib/format/terms';
import type { CalibratedRule, CalibrationGroup } from '@/lib/methods/calibrationGroups';
import type { PooledShare } from '@/lib/methods/pooledShare';
import type { CalibrationRow } from '@/lib/types/method';
import { type Column, DataTable } from '../DataTable';

/** What each kind of rate says and what it should be. */
const MEANINGS: Readonly<Record<string, string>> = {
  'false alarm': 'Share of series without any change in which the rule reports one. Goal: at most 5 %.',
  coverage: 'Share of intervals that hold the true value. Goal: 95 %.',
  power:
    'Share of halvings that are seen. Higher is better, where false alarms are kept low: a rule that always cries sees everything.',
};

/** The names of the calibration as the page has them; what is not listed keeps its own. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^step effect/, 'change at a known date'],
  [/^single break/, 'one break'],
  [/^break months/, 'months of a break'],
  [/^Mann-Kendall bootstrap/, 'direction (Mann-Kendall, bootstrap)'],
  [/^level without the event, last month/, 'level without the event, in the last month'],
  [/^halving seen in the first month said to show one/, 'halving seen in the month that was named for it (goal: 80 %)'],
  [/^Sen's slope$/, "Sen's slope, calibrated interval"],
  [/^(ratio of .* windows), exact$/, '$1, exact interval (shown, but not the verdict)'],
  [/^nowcast from/, 'later count of the newest month, from'],
  [/^placebo rank/, 'rank 1 among other dates'],
  [/^last period beyond ±10 % of the mean of four/, 'last month more than 10 % off the mean of the four before'],
];

/** How often each rule is wrong, by how strongly months hang together, and where it is worst. */
export function CalibrationTable({ groups }: { groups: readonly CalibrationGroup[] }) {
  return groups.map(({ measure, truth, correlations, rules }, index) => {
    const title = `${capitalise(measure)}, ${truth}`;
    return (
      <details key={title} className="fold-table" open={index === 0}>
        <summary>{title}</summary>
        <DataTable
          name={title}
          caption={`${MEANINGS[measure] ?? ''} In %, over all kinds of series with that correlation of neighbouring months, ± one standard error of the simulation.`}
          className="wide-end"
          rows={rules}
          groupOf={({ isUsual }) => (isUsual ? 'Usual rules, for comparison' : 'Used here')}
          columns={[
            ['Rule', ({ quantity }) => nameOf(quantity), 'row-head'],
            ...correlations.map((correlation, place): Column<CalibratedRule> => [
              correlation === 0 ? 'none' : correlation,
              ({ shares }) => shareWords(shares[place]),
              'number',
            ]),
            ['Worst kind of series', ({ worst }) => worstWords(worst)],
          ]}
        />
      </details>
    );
  });
}

const nameOf = (quantity: string) =>
  capitalise(NAMES.reduce((name, [pattern, words]) => name.replace(pattern, words), quantity));
const shareWords = (share: PooledShare | null | undefined) => (share ? percent(share) : 'none');
const percent = ({ share, error }: Pick<PooledShare, 'share' | 'error'>) =>
  `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)}`;

function worstWords({ estimate, standardError, months, mean, theta, correlation, gaps }: CalibrationRow): string {
  const noise = theta === null ? 'chance alone' : `theta ${theta}, correlation ${correlation}`;
  return `${percent({ share: estimate, error: standardError })}: ${months} months, ${mean} a month, ${noise}${gaps > 0 ? `, ${Math.round(gaps * 100)} % missing` : ''}`;
}
