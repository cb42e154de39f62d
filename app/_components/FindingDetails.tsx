import { formatPeriod } from '@/lib/format/dates';
import { keepTogether } from '@/lib/format/keepTogether';
import { formatCount, formatRate } from '@/lib/format/numbers';
import { sayFinding } from '@/lib/trends/say/sayFinding';
import { methodAddress } from '@/lib/methods/methodAddress';
import type { EventEffect } from '@/lib/types/eventEffect';
import type { Finding } from '@/lib/types/finding';
import type { RateComparison, RateWindow } from '@/lib/types/rateComparison';
import { PageLink } from './PageLink';
import { Sentences } from './Sentences';

/** How a finding was reached: what was compared, the answer, method, scatter, warnings. What it assumes stands once for all findings of a sentence. */
export function FindingDetails({ finding }: { finding: Finding }) {
  return (
    <div className="finding">
      {finding.kind === 'rates' && <Compared comparison={finding} />}
      {finding.kind === 'event' && <Effect effect={finding} />}
      <p>
        Method: <PageLink href={methodAddress(finding)}>{finding.method}</PageLink>.{' '}
        {finding.kind === 'nowcast' ? sayFinding(finding).paragraph : scatterWords(finding)}
      </p>
      {finding.refusal && <p>{keepTogether(finding.refusal.reason)}</p>}
      <Sentences lead="Mind:" sentences={finding.warnings} />
    </div>
  );
}

function Compared({ comparison: { a, b, ratio, widened } }: { comparison: RateComparison }) {
  return (
    <>
      <p>
        <strong>{a.title ?? 'As typed'}</strong>: {windowWords(a)}; then {windowWords(b)}.
      </p>
      {ratio && ratio.ratio !== null && (
        <p>
          Ratio {ratio.ratio.toFixed(2)}
          {ratio.low !== null && ` (exact 95 % interval ${intervalWords(ratio.low, ratio.high)})`}
          {widened &&
            `; allowing for the scatter of the source’s own periods: ${intervalWords(widened.low, widened.high)}`}
          {ratio.whyNoInterval && `. ${ratio.whyNoInterval}`}
        </p>
      )}
    </>
  );
}

function windowWords(window: RateWindow): string {
  const period = window.covered ?? window.period;
  const counted =
    window.count === null ? `${window.ratePerMonth} a month` : `${formatCount(window.count)} in ${window.days} days`;
  const rate = window.ratePer30Days === null ? '' : `, ${formatRate(window.ratePer30Days)} per 30 days`;
  return `${period ? formatPeriod(period) : 'a window'}: ${counted}${rate}`;
}

const intervalWords = (low: number, high: number | null) =>
  `${low.toFixed(2)} to ${high === null ? 'no upper end' : high.toFixed(2)}`;

function Effect({ effect }: { effect: EventEffect }) {
  return (
    <p>
      <strong>{effect.title}</strong>, before and after {effect.eventTitle}: {effect.periodsBefore} periods before,{' '}
      {effect.periodsAfter} after. {keepTogether(effect.power.sentence)}
    </p>
  );
}

function scatterWords({ dispersion, autocorrelation }: Finding): string {
  const words = [
    dispersion === null ? null : `Variance over mean ${dispersion.toFixed(1)}`,
    autocorrelation === null ? null : `correlation from one period to the next ${autocorrelation.toFixed(2)}`,
  ].filter((word) => word !== null);
  return words.length === 0 ? 'How much the periods scatter cannot be known here.' : `${words.join('; ')}.`;
}
