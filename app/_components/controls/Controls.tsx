import { selectEvents } from '@/lib/annotations/selectEvents';
import { lastDay } from '@/lib/format/dates';
import { monthOf } from '@/lib/time/calendar';
import { writeFigureQuery, writeHidden } from '@/lib/site/figureAddress';
import { DEFAULTS } from '@/lib/site/parameters';
import { fromText, toText } from '@/lib/site/rangeInAddress';
import type { FigureState } from '@/lib/types/figure';
import type { CountContent, Figure, FigureContent } from '@/lib/types/figureContent';
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
  const kind = counts && hasStrength ? 'all' : content.kind;
  const defaults = {
    ...DEFAULTS,
    events: idsOf(selectEvents(allEvents, null, range)),
    series: idsOf(counts?.choices.filter((one) => one.inDefaultView) ?? []),
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
          <Choices at="scale" kind={kind} state={state} />
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

interface PresetsProps {
  readonly action: string;
  readonly state: FigureState;
  readonly content: FigureContent;
  readonly allEvents: readonly ContextEvent[];
}

function Presets({ action, state, content: { range, defaultEnd: end }, allEvents }: PresetsProps) {
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

function RangeFields({ state, content: { range } }: { state: FigureState; content: FigureContent }) {
  const field = (name: 'from' | 'to', day: Day, chosen: string, example: string) => (
    <label>
      {name}{' '}
      <input
        type="text"
        name={name}
        inputMode="numeric"
        placeholder={monthOf(day)}
        defaultValue={chosen}
        key={`${name} ${day}`}
        pattern="20\d\d(-\d\d(-\d\d)?)?"
        title={`A year, month or day: ${example}`}
      />
    </label>
  );
  return (
    <fieldset className="options">
      <legend>Range</legend>
      {field('from', range.start, state.range ? fromText(state.range) : '', '2022, 2022-03 or 2022-03-15')}
      {field('to', lastDay(range), state.range ? toText(state.range) : '', '2025, 2025-04 or 2025-04-15')}
    </fieldset>
  );
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join(',');
