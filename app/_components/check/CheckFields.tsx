import { lastDay } from '@/lib/format/dates';
import { MEASURE_NAMES, MEASURES } from '@/lib/format/terms';
import type { PickableSeries } from '@/lib/trends/check/pickableWindows';
import type { CheckSide } from '@/lib/types/check';
import { TextField } from './TextField';
import { WindowPicker } from './WindowPicker';

interface CheckFieldsProps {
  readonly side: 'a' | 'b';
  readonly legend: string;
  readonly asked: CheckSide | null;
  readonly series: readonly PickableSeries[];
}

/** One of the two numbers. The choice at its top says which of its two groups of fields counts; the style sheet hides the other. */
export function CheckFields({ side, legend, asked, series }: CheckFieldsProps) {
  const isPublished = asked?.kind === 'series';
  return (
    <fieldset className="check-side">
      <legend>{legend}</legend>
      <div className="options">
        <label>
          <input type="radio" name={`${side}Kind`} value="typed" defaultChecked={!isPublished} /> typed
        </label>
        <label>
          <input type="radio" name={`${side}Kind`} value="published" defaultChecked={isPublished} /> from the record
        </label>
      </div>
      <TypedFields side={side} asked={isPublished ? null : asked} />
      <div className="check-published">
        <WindowPicker side={side} series={series} asked={isPublished ? asked : null} />
      </div>
    </fieldset>
  );
}

function TypedFields({ side, asked }: { side: 'a' | 'b'; asked: Exclude<CheckSide, { kind: 'series' }> | null }) {
  const number = asked?.kind === 'count' ? asked.count : asked?.ratePerMonth;
  return (
    <div className="check-typed">
      <p className="field">
        <TextField name={`${side}Number`} label="Number" inputMode="decimal" defaultValue={number} />
        <select
          name={`${side}Per`}
          aria-label="The number is"
          defaultValue={asked?.kind === 'average' ? 'month' : 'all'}
        >
          <option value="all">in all</option>
          <option value="month">a month, on average</option>
        </select>
        <label htmlFor={`${side}Measure`}>of</label>
        <select id={`${side}Measure`} name={`${side}Measure`} defaultValue={asked?.measure ?? 'attacks'}>
          {MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {MEASURE_NAMES[measure]}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <TextField name={`${side}From`} label="from" defaultValue={asked?.period.start} />
        <TextField name={`${side}To`} label="to" defaultValue={asked ? lastDay(asked.period) : undefined} />
      </p>
    </div>
  );
}
