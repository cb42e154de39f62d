import { formatPeriod } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { seriesLabel } from '@/lib/format/terms';
import { writeWindow } from '@/lib/site/writeCheckQuery';
import { daysIn } from '@/lib/time/period';
import type { PickableSeries, PickableWindow } from '@/lib/trends/check/pickableWindows';
import type { CheckSide } from '@/lib/types/check';
import type { Period } from '@/lib/types/time';
import { TextField } from './TextField';

type AskedSeries = Extract<CheckSide, { kind: 'series' }>;

interface WindowPickerProps {
  readonly side: 'a' | 'b';
  readonly series: readonly PickableSeries[];
  readonly asked: AskedSeries | null;
}

/** A published number: a series and one of its windows, or other dates of that series. */
export function WindowPicker({ side, series, asked }: WindowPickerProps) {
  const chosen = series.find((one) => one.definition.id === asked?.seriesId);
  const offered = asked && chosen?.windows.find((one) => sameWindow(one, asked));
  return (
    <>
      <p className="field">
        <label htmlFor={`${side}Pick`}>Published number</label>
        <select
          id={`${side}Pick`}
          name={`${side}Pick`}
          defaultValue={asked ? optionValue(asked.seriesId, asked.period) : ''}
        >
          <option value="">choose</option>
          {asked && !offered && (
            <option
              value={optionValue(asked.seriesId, asked.period)}
            >{`${seriesLabel(chosen?.definition.title ?? asked.seriesId)}, ${formatPeriod(asked.period)}`}</option>
          )}
          {series.map((one) => (
            <optgroup key={one.definition.id} label={one.definition.title}>
              {one.windows.map((window) => (
                <option key={window.period.start} value={optionValue(one.definition.id, window.period)}>
                  {`${seriesLabel(one.definition.title)}, ${optionWords(window)}`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <p className="field">
        <TextField name={`${side}OwnFrom`} label="or other dates of that series, from" />
        <TextField name={`${side}OwnTo`} label="to" />
      </p>
    </>
  );
}

const sameWindow = ({ period }: PickableWindow, asked: AskedSeries) =>
  period.start === asked.period.start && period.end === asked.period.end;
const optionValue = (seriesId: string, period: Period) => `${seriesId}/${writeWindow(period)}`;

function optionWords({ period, count, ratePerMonth, days }: PickableWindow): string {
  const amount = count !== null ? formatCount(count) : ratePerMonth !== null ? `${ratePerMonth} a month` : 'averages';
  const known = days < daysIn(period) ? ` (${formatCount(days)} of ${formatCount(daysIn(period))} days known)` : '';
  return `${formatPeriod(period)}: ${amount}${known}`;
}
