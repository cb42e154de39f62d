import { figureOfMeasure } from '@/lib/charts/figureCatalogue';
import { formatDay } from '@/lib/format/dates';
import type { Claim, PublishedRecord } from '@/lib/types/record';
import { SourceLink } from './SourceLink';
import { PageLink } from './PageLink';

interface Step {
  readonly href: string;
  readonly title: string;
}

/** Where a claim was traced to, and the rows of the record that speak to it. */
export function ClaimTrail({ claim, record }: { claim: Claim; record: PublishedRecord }) {
  const steps = claim.answeredBy.flatMap((id) => stepTo(id, record) ?? []);
  return (
    <p className="small">
      Traced to: <SourceLink title={claim.originalSource} url={claim.originalUrl} />.
      {steps.length > 0 && (
        <>
          {' '}
          In the record:{' '}
          {steps.map(({ href, title }, index) => (
            <span key={href + title}>
              {index > 0 && '; '}
              <PageLink href={href}>{title}</PageLink>
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}

/** The page that shows a row of the record: a series in its figure, a statement on strength, or an event. */
function stepTo(id: string, record: PublishedRecord): Step | null {
  const series = record.series.find((one) => one.id === id);
  if (series) return { href: `/figures/${figureOfMeasure(series.measure)}?series=${id}`, title: series.title };
  const strength = record.strength.find((one) => one.id === id);
  if (strength)
    return {
      href: '/figures/strength',
      title: `${record.sources.find((one) => one.id === strength.sourceId)?.name ?? strength.sourceId}, ${formatDay(strength.asOf)}`,
    };
  const event = record.events.find((one) => one.id === id);
  return event ? { href: `/events/${id}`, title: event.title } : null;
}
