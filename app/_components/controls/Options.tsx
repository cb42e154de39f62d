interface OptionsProps {
  readonly legend: string;
  readonly name: string;
  readonly chosen: string;
  /** Labels by their values, in the order of showing. */
  readonly options: Readonly<Record<string, string>>;
}

/** One choice out of a few. */
export function Options({ legend, name, chosen, options }: OptionsProps) {
  return (
    <fieldset className="options">
      <legend>{legend}</legend>
      {Object.entries(options).map(([value, label]) => (
        <label key={`${value} ${chosen}`}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
