/** One choice out of a few. */
export function Options({
  legend,
  name,
  chosen,
  options,
}: {
  legend: string;
  name: string;
  chosen: string;
  options: readonly (readonly [value: string, label: string])[];
}) {
  return (
    <fieldset className="options">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={`${value} ${chosen}`}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
