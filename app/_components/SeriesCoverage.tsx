import { coverageWords } from '@/lib/format/coverageWords';
import { AREA_NAMES, capitalise, seriesLabel } from '@/lib/format/terms';
import type { CountSeries } from '@/lib/types/series';
import type { Period } from '@/lib/types/time';
import { CoverageStrip } from './CoverageStrip';

interface SeriesCoverageProps {
  readonly series: readonly CountSeries[];
  readonly range: Period;
}

/** One strip a series: filled where a figure is known, open where the source covers the time but the figure is not known. */
export function SeriesCoverage({ series, range }: SeriesCoverageProps) {
  return (
    <ul className="coverage small">
      {series.map((one) => {
        const { definition } = one;
        return (
          <li key={definition.id} className="two-columns">
            <span>
              <strong>{capitalise(seriesLabel(definition.title))}</strong>
              <br />
              <span className="quiet">{AREA_NAMES[definition.area]}</span>
            </span>
            <span>
              <CoverageStrip series={one} range={range} />
              <span className="quiet">{coverageWords(one)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
