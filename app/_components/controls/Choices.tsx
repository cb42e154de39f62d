import { choicesAt } from '@/lib/site/figureAddress';
import type { Choice, Kinds } from '@/lib/site/parameters';
import type { FigureState } from '@/lib/types/figure';

/** Choices out of a few values each, of those that stand at one place in a form. */
export function Choices({ at, kind, state }: { at: Choice['at']; kind: Kinds; state: FigureState }) {
  return choicesAt(at, kind, state).map(({ name, legend, options, chosen }) => (
    <fieldset key={name} className="options">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={`${value} ${chosen}`}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
        </label>
      ))}
    </fieldset>
  ));
}
