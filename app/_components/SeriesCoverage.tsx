import { coverageWords } from '@/lib/format/coverageWords';
import { AREA_NAMES, capitalise, seriesLabel } from '@/lib/format/terms';
import { seriesOfRecord } from '@/lib/series/seriesOfRecord';
import type { PublishedRecord, SeriesDefinition } from '@/lib/types/record';
import type { Period } from '@/lib/types/time';
import { CoverageStrip } from './CoverageStrip';

interface SeriesCoverageProps {
  readonly record: PublishedRecord;
  readonly series: readonly SeriesDefinition[];
  readonly range: Period;
}

/** One strip a series: filled where a figure is known, open where the source covers the time but the figure is not known. */
export function SeriesCoverage({ record, series, range }: SeriesCoverageProps) {
  return (
    <ul className="coverage small">
      {series.map((definition) => {
        const aligned = seriesOfRecord(record, definition);
        return (
          <li key={definition.id} className="two-columns">
            <span>
              <strong>{capitalise(seriesLabel(definition.title))}</strong>
              <br />
              <span className="quiet">{AREA_NAMES[definition.area]}</span>
            </span>
            <span>
              <CoverageStrip series={aligned} range={range} />
              <span className="quiet">{coverageWords(aligned)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
