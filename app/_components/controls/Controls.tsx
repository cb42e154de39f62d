import { selectEvents } from '@/lib/annotations/selectEvents';
import { lastDay } from '@/lib/format/dates';
import { monthOf } from '@/lib/time/calendar';
import { fromText, toText, writeFigureQuery } from '@/lib/query/writeFigureQuery';
import type { FigureState } from '@/lib/types/figure';
import type { CountContent, Figure, FigureContent } from '@/lib/types/figureContent';
import type { ContextEvent } from '@/lib/types/record';
import type { Day } from '@/lib/types/time';
import { ControlForm } from './ControlForm';
import { EventChoices } from './EventChoices';
import { FindingChoices } from './FindingChoices';
import { Options } from './Options';
import { SeriesChoices } from './SeriesChoices';
import { PageLink } from '../PageLink';

/** The fall of Assad: the start of a preset range. */
const SINCE_ASSAD = 'assad-falls';

interface ControlsProps {
  readonly action: string;
  /** The figures that these controls steer; the dashboard steers two. */
  readonly figures: readonly Figure[];
  readonly allEvents: readonly ContextEvent[];
}

/** Everything that can be chosen, as links and a form: it works without script, and all of it is in the address. */
export function Controls({ action, figures, allEvents }: ControlsProps) {
  const [figure] = figures;
  if (!figure) return null;
  const { content, state } = figure;
  const { range } = content;
  const contents = figures.map((one) => one.content);
  const counts = contents.find((one): one is CountContent => one.kind === 'counts');
  const hasStrength = contents.some((one) => one.kind === 'strength');
  const usual = selectEvents(allEvents, null, range)
    .map((event) => event.id)
    .join(',');
  const defaults = {
    interval: 'month',
    value: 'rate',
    axis: 'linear',
    outliers: 'off',
    breaks: 'off',
    events: usual,
    series:
      counts?.choices
        .filter((one) => one.inDefaultView)
        .map((one) => one.id)
        .join(',') ?? '',
  };
  return (
    <ControlForm
      action={action}
      defaults={defaults}
      name={`Choices for ${contents.map((one) => one.figure).join(' and ')}`}
    >
      <Presets action={action} state={state} content={content} allEvents={allEvents} />
      <details className="fold">
        <summary>Range, interval and scale</summary>
        <div className="row">
          <RangeFields state={state} content={content} />
          {counts && (
            <Options
              legend="Interval"
              name="interval"
              chosen={state.interval}
              options={[
                ['month', 'month'],
                ['quarter', 'quarter'],
                ['year', 'year'],
              ]}
            />
          )}
          {counts && (
            <Options
              legend="Show"
              name="value"
              chosen={state.value}
              options={[
                ['rate', 'rate per 30 days'],
                ['count', 'count'],
              ]}
            />
          )}
          {hasStrength && (
            <Options
              legend="Strength axis"
              name="axis"
              chosen={state.axis}
              options={[
                ['linear', 'linear'],
                ['log', 'logarithmic'],
              ]}
            />
          )}
          {hasStrength && (
            <Options
              legend="Outliers"
              name="outliers"
              chosen={state.outliers ? 'on' : 'off'}
              options={[
                ['off', 'left out'],
                ['on', 'shown'],
              ]}
            />
          )}
        </div>
      </details>
      {counts && <FindingChoices action={action} content={counts} state={state} allEvents={allEvents} />}
      {counts && <SeriesChoices content={counts} />}
      <EventChoices
        action={action}
        state={state}
        shown={selectEvents(allEvents, state.events, range)}
        all={selectEvents(
          allEvents,
          allEvents.map((event) => event.id),
          range,
        )}
      />
      {state.theme !== 'auto' && <input type="hidden" name="theme" value={state.theme} />}
      {state.title && <input type="hidden" name="title" value={state.title} />}
      {state.release && <input type="hidden" name="release" value={state.release} />}
      <div className="row">
        <button type="submit" className="apply">
          Apply
        </button>
        <PageLink href={action}>Reset</PageLink>
      </div>
    </ControlForm>
  );
}

function Presets({
  action,
  state,
  content,
  allEvents,
}: {
  action: string;
  state: FigureState;
  content: FigureContent;
  allEvents: readonly ContextEvent[];
}) {
  const { range, defaultEnd: end } = content;
  const assad = allEvents.find((event) => event.id === SINCE_ASSAD);
  const starts: [string, Day][] = [
    ['2014 to the end', '2014-01-01'],
    ['2019 to the end', '2019-01-01'],
  ];
  if (assad) starts.push(['since the fall of Assad', assad.period.start]);
  return (
    <p className="presets">
      {starts.map(([name, start]) => (
        <PageLink
          key={name}
          href={`${action}${writeFigureQuery({ ...state, range: { start, end }, events: null })}`}
          aria-current={range.start === start && range.end === end ? 'true' : undefined}
        >
          {name}
        </PageLink>
      ))}
    </p>
  );
}

function RangeFields({ state, content }: { state: FigureState; content: FigureContent }) {
  const { range } = content;
  return (
    <fieldset className="options">
      <legend>Range</legend>
      <label>
        from{' '}
        <input
          type="text"
          name="from"
          inputMode="numeric"
          placeholder={monthOf(range.start)}
          defaultValue={state.range ? fromText(state.range) : ''}
          key={`from ${range.start}`}
          pattern="20\d\d(-\d\d(-\d\d)?)?"
          title="A year, month or day: 2022, 2022-03 or 2022-03-15"
        />
      </label>
      <label>
        to{' '}
        <input
          type="text"
          name="to"
          inputMode="numeric"
          placeholder={monthOf(lastDay(range))}
          defaultValue={state.range ? toText(state.range) : ''}
          key={`to ${range.end}`}
          pattern="20\d\d(-\d\d(-\d\d)?)?"
          title="A year, month or day: 2025, 2025-04 or 2025-04-15"
        />
      </label>
    </fieldset>
  );
}
