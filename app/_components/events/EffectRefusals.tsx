import { formatMonth } from '@/lib/format/dates';
import { keepTogether } from '@/lib/format/keepTogether';
import type { RefusedEffect } from '@/lib/types/eventAnswer';

/** The series that cannot answer: those declared beforehand and those that could later in full, the others by their reason. */
export function EffectRefusals({ refused }: { refused: readonly RefusedEffect[] }) {
  const named = refused.filter((one) => one.analysis !== null || one.firstMonth !== null);
  const others = refused.filter((one) => !named.includes(one));
  const reasons = [...new Set(others.map((one) => one.refusal.reason))].map((reason) => ({
    reason,
    series: others.filter((one) => one.refusal.reason === reason),
  }));
  return (
    <section className="figure-section" aria-labelledby="cannot-answer">
      <h2 id="cannot-answer">Who cannot answer, and why</h2>
      {named.length > 0 && (
        <ul className="entries">
          {named.map((one) => (
            <li key={one.definition.id} data-refusal={one.definition.id}>
              <h3 className="entry-title">{one.definition.title}</h3>
              <p>{keepTogether(one.refusal.reason)}</p>
              <p className="quiet small">
                {one.firstMonth
                  ? `First month in which it could: ${formatMonth(one.firstMonth)}.`
                  : 'First month in which it could: none, as things stand.'}
                {one.analysis && ` Declared beforehand. ${one.analysis.reason} ${one.analysis.caveat ?? ''}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details className="refusals">
          <summary>
            {named.length > 0 ? 'The other' : 'The'} {others.length} series that count in the areas of this event
          </summary>
          <p className="small">As things stand there is no month from which on any of these could answer.</p>
          <dl className="small">
            {reasons.map(({ reason, series }) => (
              <div key={reason}>
                <dt>{keepTogether(reason)}</dt>
                {series.map((one) => (
                  <dd key={one.definition.id} data-refusal={one.definition.id}>
                    {one.definition.title}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
