import { formatPeriod } from '@/lib/format/dates';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { overlap } from '@/lib/time/period';
import type { Figure } from '@/lib/types/figureContent';
import type { ContextEvent } from '@/lib/types/record';
import { PageLink } from '../PageLink';

/** What happened, in time order; choosing one adds it to the figures or takes it away. */
export function EventStrip({ events, figure }: { events: readonly ContextEvent[]; figure: Figure }) {
  const { content, state } = figure;
  const shown = content.events.map((event) => event.id);
  const inRange = events
    .filter((event) => overlap(event.period, content.range))
    .toSorted((a, b) => a.period.start.localeCompare(b.period.start));
  const toggled = (id: string) => (shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]);
  return (
    <section aria-labelledby="what-happened">
      <h2 id="what-happened">What happened</h2>
      <p className="quiet small">
        Marked events stand in the figures above. Choosing one marks it or takes the mark away.
      </p>
      <ol className="event-strip small" tabIndex={0} aria-label={`Events, ${formatPeriod(content.range)}`}>
        {inRange.map((event) => (
          <li key={event.id} data-marked={shown.includes(event.id)}>
            <time dateTime={event.period.start}>
              {formatPeriod({ start: event.period.start, end: event.period.end })}
            </time>
            <PageLink href={`/${writeFigureQuery({ ...state, events: toggled(event.id) })}#what-happened`}>
              {event.title}
              <span className="quiet">{shown.includes(event.id) ? ' (marked)' : ''}</span>
            </PageLink>
            <PageLink href={`/events/${event.id}`} aria-label={`What followed: ${event.title}`}>
              what followed
            </PageLink>
          </li>
        ))}
      </ol>
      <p className="small">
        <PageLink href="/events">All events, with sources</PageLink>
      </p>
    </section>
  );
}
