import { capitalise } from '@/lib/format/terms';
import type { CalibratedRule, CalibrationGroup } from '@/lib/methods/calibrationGroups';
import type { PooledShare } from '@/lib/methods/pooledShare';
import type { CalibrationRow } from '@/lib/types/method';

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
  return groups.map((group, index) => (
    <details key={`${group.measure} ${group.truth}`} className="fold-table" open={index === 0}>
      <summary>
        {capitalise(group.measure)}, {group.truth}
      </summary>
      <div
        className="table-box whole"
        tabIndex={0}
        role="region"
        aria-label={`${capitalise(group.measure)}, ${group.truth}`}
      >
        <table className="wide-end">
          <caption>
            {MEANINGS[group.measure] ?? ''} In %, over all kinds of series with that correlation of neighbouring months,
            ± one standard error of the simulation.
          </caption>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              {group.correlations.map((correlation) => (
                <th key={correlation} scope="col" className="number">
                  {correlation === 0 ? 'none' : correlation}
                </th>
              ))}
              <th scope="col">Worst kind of series</th>
            </tr>
          </thead>
          <Rules
            title="Used here"
            rules={group.rules.filter((rule) => !rule.isUsual)}
            columns={group.correlations.length + 2}
          />
          <Rules
            title="Usual rules, for comparison"
            rules={group.rules.filter((rule) => rule.isUsual)}
            columns={group.correlations.length + 2}
          />
        </table>
      </div>
    </details>
  ));
}

function Rules({ title, rules, columns }: { title: string; rules: readonly CalibratedRule[]; columns: number }) {
  if (rules.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          <strong>{title}</strong>
        </th>
      </tr>
      {rules.map((rule) => (
        <tr key={rule.quantity}>
          <th scope="row">{nameOf(rule.quantity)}</th>
          {rule.shares.map((share, index) => (
            <td key={index} className="number">
              {share ? percent(share) : 'none'}
            </td>
          ))}
          <td>{worstWords(rule.worst)}</td>
        </tr>
      ))}
    </tbody>
  );
}

const nameOf = (quantity: string) =>
  capitalise(NAMES.reduce((name, [pattern, words]) => name.replace(pattern, words), quantity));
const percent = ({ share, error }: Pick<PooledShare, 'share' | 'error'>) =>
  `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)}`;

function worstWords({ estimate, standardError, months, mean, theta, correlation, gaps }: CalibrationRow): string {
  const noise = theta === null ? 'chance alone' : `theta ${theta}, correlation ${correlation}`;
  return `${percent({ share: estimate, error: standardError })}: ${months} months, ${mean} a month, ${noise}${gaps > 0 ? `, ${Math.round(gaps * 100)} % missing` : ''}`;
}
