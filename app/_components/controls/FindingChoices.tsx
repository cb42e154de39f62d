import { formatPeriod } from '@/lib/format/dates';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { areasOfEvent } from '@/lib/trends/effects/areasOfEvent';
import type { FigureState } from '@/lib/types/figure';
import type { CountContent } from '@/lib/types/figureContent';
import type { ContextEvent } from '@/lib/types/record';
import type { Day, Period } from '@/lib/types/time';
import { PageLink } from '../PageLink';
import { Choices } from './Choices';

interface FindingChoicesProps {
  readonly action: string;
  readonly content: CountContent;
  readonly state: FigureState;
  readonly allEvents: readonly ContextEvent[];
}

/** The event whose effect is drawn, and whether breaks are: asked of the series on screen. */
export function FindingChoices({ action, content, state, allEvents }: FindingChoicesProps) {
  const { effect, breaks } = state;
  const areas = new Set(content.whole.map(({ definition }) => definition.area));
  const events = allEvents
    .filter((event) => event.id === effect || areasOfEvent(event).some((area) => areas.has(area)))
    .toSorted((a, b) => b.period.start.localeCompare(a.period.start));
  const chosen = content.effect ? `“${content.effect.event.title}”` : 'none';
  return (
    <details>
      <summary>
        Effect of an event ({chosen}) and breaks ({breaks ? 'drawn' : 'not drawn'})
      </summary>
      <div className="row">
        <label>
          Expected without{' '}
          <select name="effect" defaultValue={effect ?? ''} key={`effect ${effect}`}>
            <option value="">no event</option>
            {events.map((event) => (
              <option key={event.id} value={event.id}>
                {event.title}, {formatPeriod(event.period)}
              </option>
            ))}
          </select>
        </label>
        <Choices at="findings" kind="counts" state={state} />
      </div>
      <p className="quiet small">
        For each series: what its own past would have led one to expect, and its likeliest change of level. An event
        chosen because of what the counts show proves nothing; pairs declared beforehand are on the page of each event.
        {content.effect && (
          <>
            {' '}
            <PageLink
              href={`${action}${writeFigureQuery({ ...state, range: yearsRound(content.effect.event.period) })}`}
            >
              Only the years round this event
            </PageLink>
          </>
        )}
      </p>
    </details>
  );
}

/** From two years before the year in which an event begins to the end of the year after it ends. */
function yearsRound({ start, end }: Period): Period {
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  return { start: `${yearOf(start) - 2}-01-01` as Day, end: `${yearOf(end) + 2}-01-01` as Day };
}
