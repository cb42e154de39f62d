import type { Metadata } from 'next';
import { SourceLink } from '@/app/_components/SourceLink';
import { recordOfRequest } from '@/app/_request/request';
import { formatPeriod } from '@/lib/format/dates';
import { CATEGORY_NAMES } from '@/lib/format/terms';
import { PageLink } from '@/app/_components/PageLink';

export const metadata: Metadata = {
  title: 'Events',
  description: 'Dated happenings that people argue about, each with its source.',
};

/** Every event of the record in time order, with its source and the way to what followed it. */
export default async function Events() {
  const events = (await recordOfRequest()).events.toSorted((a, b) => a.period.start.localeCompare(b.period.start));
  return (
    <>
      <div className="page-head">
        <h1>Events</h1>
        <p className="quiet">
          Dated happenings to mark on a chart. Nothing was measured by them, and that a figure moved near one does not
          show that the event moved it. <PageLink href="/events.csv">Download as CSV</PageLink>.
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
                {CATEGORY_NAMES[event.category]}; {event.place}. Source:{' '}
                <SourceLink title={event.sourceTitle} url={event.sourceUrl} />
                {event.verified ? '' : ' (not seen in the original)'}.{' '}
                <PageLink href={`/events/${event.id}`} aria-label={`What followed: ${event.title}`}>
                  What followed
                </PageLink>
                . <PageLink href={`/?events=${event.id}`}>Mark on the figures</PageLink>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
