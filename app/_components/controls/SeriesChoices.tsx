import { formatShortPeriod } from '@/lib/format/dates';
import { AREA_NAMES, MEASURE_NAMES, SCOPE_NAMES, capitalise, seriesLabel } from '@/lib/format/terms';
import type { CountContent } from '@/lib/types/figureContent';
import type { SeriesDefinition } from '@/lib/types/record';

/** Every series that the figure can show, by area, with who counts and on what basis. */
export function SeriesChoices({ content }: { content: CountContent }) {
  const shown = new Set(content.panels.flatMap((panel) => panel.series.map((series) => series.definition.id)));
  const groups = [...new Set(content.choices.map((series) => groupName(series, content)))];
  return (
    <details>
      <summary>
        Series ({shown.size} of {content.choices.length}): who counts, and how
      </summary>
      <div className="choices">
        {groups.map((name) => (
          <fieldset key={name}>
            <legend>
              <h4>{name}</h4>
            </legend>
            {content.choices
              .filter((one) => groupName(one, content) === name)
              .map((one) => (
                <label key={`${one.id} ${shown.has(one.id)}`}>
                  <input type="checkbox" name="series" value={one.id} defaultChecked={shown.has(one.id)} />
                  <span>
                    {capitalise(seriesLabel(one.title))} <span className="quiet">{detail(one)}</span>
                  </span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}

function groupName(series: SeriesDefinition, content: CountContent): string {
  const measures = new Set(content.choices.map((one) => one.measure));
  return measures.size > 1
    ? `${capitalise(MEASURE_NAMES[series.measure])}: ${AREA_NAMES[series.area]}`
    : AREA_NAMES[series.area];
}

function detail(series: SeriesDefinition): string {
  const scope = series.actorScope === 'isil' ? '' : `; ${SCOPE_NAMES[series.actorScope]}`;
  const cadence = series.cadence === 'window' ? 'windows' : `by ${series.cadence}`;
  return `${series.basis}${scope}; ${cadence}, ${formatShortPeriod(series.coverage)}`;
}
