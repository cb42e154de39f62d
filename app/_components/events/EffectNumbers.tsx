import type { ReactNode } from 'react';
import { formatRatio, formatRatioInterval } from '@/lib/format/ratios';
import type { AnsweredEffect } from '@/lib/types/eventAnswer';

/** The numbers of one effect: the ratio with its interval, how much stands behind it, and its place among the other dates. */
export function EffectNumbers({ effect: { finding, definition } }: { effect: AnsweredEffect }) {
  const { answer, beside, placebos } = finding;
  return (
    <dl className="effect-numbers" data-effect={definition.id}>
      <Pair
        name={answer.model === 'step' ? 'Rate after over rate before' : 'Rate after over rate before, trend taken out'}
      >
        <strong data-number="ratio">{formatRatio(answer.ratio)}</strong> (95 % interval{' '}
        <span data-number="interval">{formatRatioInterval(answer)}</span>)
      </Pair>
      {beside && (
        <Pair name={beside.model === 'step' ? 'Without taking a trend out' : 'With a trend taken out'}>
          {formatRatio(beside.ratio)} ({formatRatioInterval(beside)})
        </Pair>
      )}
      <Pair name="Months known">
        <span data-number="monthsBefore">{Math.round(finding.monthsBefore)}</span> before,{' '}
        <span data-number="monthsAfter">{Math.round(finding.monthsAfter)}</span> after
      </Pair>
      <Pair name="Rank among all dates that could be tried">
        {placebos ? (
          <>
            <span data-number="placeboRank">{placebos.rank}</span> of {placebos.of}
          </>
        ) : (
          'not known'
        )}
      </Pair>
    </dl>
  );
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}
