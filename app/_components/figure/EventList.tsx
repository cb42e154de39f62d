import { formatPeriod } from '@/lib/format/dates';
import { CATEGORY_NAMES } from '@/lib/format/terms';
import type { FigureId } from '@/lib/types/figure';
import type { ContextEvent } from '@/lib/types/record';
import { SourceLink } from '../SourceLink';
import { PageLink } from '../PageLink';

/** The events that a figure marks, numbered as narrow figures number them; each label in the figure leads here. */
export function EventList({ figure, events }: { figure: FigureId; events: readonly ContextEvent[] }) {
  if (events.length === 0) return <p className="quiet small">No event is marked.</p>;
  return (
    <details id={`events-${figure}`} open>
      <summary>{events.length === 1 ? 'The marked event' : `The ${events.length} marked events`}</summary>
      <ol className="event-list small">
        {events.map((event) => (
          <li key={event.id} id={`event-${figure}-${event.id}`} data-event-entry={event.id}>
            <strong>{event.title}</strong>, {formatPeriod(event.period)} ({CATEGORY_NAMES[event.category]}).{' '}
            {event.summary} <SourceLink title={event.sourceTitle} url={event.sourceUrl} />.{' '}
            <PageLink href={`/events/${event.id}`} aria-label={`What followed: ${event.title}`}>
              What followed
            </PageLink>
          </li>
        ))}
      </ol>
    </details>
  );
}
