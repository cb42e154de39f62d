import { selectEvents } from '@/lib/annotations/selectEvents';
import { lastDay } from '@/lib/format/dates';
import { monthOf } from '@/lib/time/calendar';
import { writeFigureQuery, writeHidden } from '@/lib/site/figureAddress';
import { DEFAULTS } from '@/lib/site/parameters';
import { fromText, toText } from '@/lib/site/rangeInAddress';
import type { FigureState } from '@/lib/types/figure';
import type { FigureContent } from '@/lib/types/figureContent';
import type { ContextEvent } from '@/lib/types/record';
import type { Day } from '@/lib/types/time';
import { ControlForm } from './ControlForm';
import { EventChoices } from './EventChoices';
import { FindingChoices } from './FindingChoices';
import { Choices } from './Choices';
import { SeriesChoices } from './SeriesChoices';
import { PageLink } from '../PageLink';

/** The fall of Assad: the start of a preset range. */
const SINCE_ASSAD = 'assad-falls';

interface ControlsProps {
  readonly action: string;
  /** The figures that these controls steer; the dashboard steers two. */
  readonly contents: readonly FigureContent[];
  readonly allEvents: readonly ContextEvent[];
}

/** Everything that can be chosen, as links and a form: it works without script, and all of it is in the address. */
export function Controls({ action, contents, allEvents }: ControlsProps) {
  const [content] = contents;
  if (!content) return null;
  const { state, range } = content;
  const counts = contents.find((one) => one.kind === 'counts');
  const hasStrength = contents.some((one) => one.kind === 'strength');
  const usual = selectEvents(allEvents, null, range)
    .map((event) => event.id)
    .join(',');
  const kind = counts && hasStrength ? 'all' : content.kind;
  const chosenSeries = counts?.kind === 'counts' ? counts.choices.filter((one) => one.inDefaultView) : [];
  const defaults = { ...DEFAULTS, events: usual, series: chosenSeries.map((one) => one.id).join(',') };
  return (
    <ControlForm
      action={action}
      defaults={defaults}
      name={`Choices for ${contents.map((one) => one.figure).join(' and ')}`}
    >
      <Presets action={action} state={state} contents={contents} allEvents={allEvents} />
      <details className="fold">
        <summary>Range, interval and scale</summary>
        <div className="row">
          <RangeFields state={state} content={content} />
          <Choices at="scale" kind={kind} state={state} />
        </div>
      </details>
      {counts?.kind === 'counts' && <FindingChoices action={action} content={counts} allEvents={allEvents} />}
      {counts?.kind === 'counts' && <SeriesChoices content={counts} />}
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
      {writeHidden(state).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
  contents,
  allEvents,
}: {
  action: string;
  state: FigureState;
  contents: readonly FigureContent[];
  allEvents: readonly ContextEvent[];
}) {
  const { range } = contents[0]!;
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
          href={`${action}${writeFigureQuery({ ...state, range: { start, end: endOf(contents) }, events: null })}`}
          aria-current={range.start === start && range.end === endOf(contents) ? 'true' : undefined}
        >
          {name}
        </PageLink>
      ))}
    </p>
  );
}

const endOf = (contents: readonly FigureContent[]) => contents[0]!.defaultEnd;

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
