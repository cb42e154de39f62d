import { requestOf } from '@/app/_request/request';
import { figureOf } from '@/lib/answers/figureOf';
import { headlineFindings } from '@/lib/trends/headlines/headlineFindings';
import { Controls } from '@/app/_components/controls/Controls';
import { SeriesCoverage } from '@/app/_components/SeriesCoverage';
import { EventStrip } from '@/app/_components/dashboard/EventStrip';
import { FigureSection } from '@/app/_components/figure/FigureSection';
import { Findings } from '@/app/_components/dashboard/Findings';
import { formatMonth, lastDay } from '@/lib/format/dates';
import { monthOf } from '@/lib/time/calendar';
import { PageLink } from '@/app/_components/PageLink';

/** The dashboard: what the record says, then the two figures, what happened, and who counts. */
export default async function Dashboard() {
  const { asked, record, site: origin } = await requestOf('dashboard');
  const attacks = await figureOf(asked.state, record);
  const { content } = attacks;
  const { range } = content;
  // Both figures stand on one time axis, also where the reader has chosen none.
  const strength = await figureOf(
    { ...asked.state, figure: 'strength', series: null, effect: null, breaks: false, range },
    record,
  );
  return (
    <>
      <div className="page-head">
        <h1>Is ISIL getting weaker in Syria and Iraq?</h1>
        <p className="quiet small">
          Record to {formatMonth(monthOf(lastDay({ start: range.start, end: content.defaultEnd })))}; version{' '}
          {record.release}. Each source counts in its own way, so no two are ever joined here.
        </p>
      </div>
      <Findings headlines={headlineFindings(record)} record={record} origin={origin} />
      <Controls action="/" figures={[attacks, strength]} allEvents={record.events} />
      <FigureSection figure={attacks} origin={origin} level={2} />
      <FigureSection figure={strength} origin={origin} level={2} />
      <EventStrip events={record.events} figure={attacks} />
      <section aria-labelledby="who-counts">
        <h2 id="who-counts">Who counts, and since when</h2>
        {content.kind === 'counts' && <SeriesCoverage series={content.whole} range={range} />}
        <p>
          <PageLink href="/sources">All sources, with what they count</PageLink>
        </p>
      </section>
    </>
  );
}
