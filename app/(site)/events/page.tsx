import type { Metadata } from 'next';
import { SourceLink } from '@/app/_components/SourceLink';
import { formatPeriod } from '@/lib/format/dates';
import { CATEGORY_NAMES } from '@/lib/format/terms';
import { loadRecord } from '@/lib/sources/loadRecord';

export const metadata: Metadata = { title: 'Events', description: 'Dated happenings that people argue about, each with its source.' };

export default function Events() {
  const events = loadRecord().events.toSorted((a, b) => a.period.start.localeCompare(b.period.start));
  return (
    <>
      <div className="page-head">
        <h1>Events</h1>
        <p className="quiet">
          Dated happenings to mark on a chart. Nothing was measured by them, and that a figure moved near one does not show that the event moved it.{' '}
          <a href="/events.csv">Download as CSV</a>.
        </p>
      </div>
      <ol className="entries">
        {events.map((event) => (
          <li key={event.id} id={event.id} className="two-columns">
            <time dateTime={event.period.start} className="figures">
              {formatPeriod(event.period)}
            </time>
            <div>
              <h2 className="entry-title">{event.title}</h2>
              <p>{event.summary}</p>
              <p className="quiet small">
                {CATEGORY_NAMES[event.category]}; {event.place}. Source: <SourceLink title={event.sourceTitle} url={event.sourceUrl} />
                {event.verified ? '' : ' (not seen in the original)'}. <a href={`/events/${event.id}`} aria-label={`What followed: ${event.title}`}>What followed</a>. <a href={`/?events=${event.id}`}>Mark on the figures</a>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
