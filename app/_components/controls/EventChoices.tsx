import { formatPeriod } from '@/lib/format/dates';
import { CATEGORY_NAMES } from '@/lib/format/terms';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import type { FigureState } from '@/lib/types/figure';
import type { ContextEvent, EventCategory } from '@/lib/types/record';
import { PageLink } from '../PageLink';

interface EventChoicesProps {
  readonly action: string;
  readonly state: FigureState;
  readonly shown: readonly ContextEvent[];
  /** Every event inside the range. */
  readonly all: readonly ContextEvent[];
}

/** Events of the range, one by one and by category. */
export function EventChoices({ action, state, shown, all }: EventChoicesProps) {
  const shownIds = shown.map((event) => event.id);
  const href = (events: readonly string[]) => `${action}${writeFigureQuery({ ...state, events })}`;
  const categories = (Object.keys(CATEGORY_NAMES) as EventCategory[]).filter((category) =>
    all.some((event) => event.category === category),
  );
  return (
    <details>
      <summary>
        Events ({shown.length} of {all.length} in this range)
      </summary>
      <input type="hidden" name="events" value="none" />
      <p className="small">
        <PageLink href={href([])}>Mark none</PageLink> ·{' '}
        <PageLink href={href(all.map((event) => event.id))}>mark all</PageLink>
      </p>
      <div className="choices">
        {categories.map((category) => {
          const members = all.filter((event) => event.category === category);
          const others = shownIds.filter((id) => !members.some((event) => event.id === id));
          return (
            <fieldset key={category}>
              <legend>
                <h4>{CATEGORY_NAMES[category]}</h4>
              </legend>
              <span className="small">
                <PageLink
                  href={href([...others, ...members.map((event) => event.id)])}
                  aria-label={`Mark all: ${CATEGORY_NAMES[category]}`}
                >
                  all
                </PageLink>{' '}
                ·{' '}
                <PageLink href={href(others)} aria-label={`Mark none: ${CATEGORY_NAMES[category]}`}>
                  none
                </PageLink>
              </span>
              {members.map((event) => (
                <label key={`${event.id} ${shownIds.includes(event.id)}`}>
                  <input type="checkbox" name="events" value={event.id} defaultChecked={shownIds.includes(event.id)} />
                  <span>
                    {event.title} <span className="quiet">{formatPeriod(event.period)}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </details>
  );
}
