import { formatShortPeriod } from '@/lib/format/dates';
import { AREA_NAMES, BASIS_NAMES, MEASURE_NAMES, capitalise, seriesLabel } from '@/lib/format/terms';
import { alignSeries } from '@/lib/series/alignSeries';
import { isKnown } from '@/lib/series/periodState';
import { startMs } from '@/lib/time/day';
import { overlap } from '@/lib/time/period';
import type { PublishedRecord, SeriesDefinition } from '@/lib/types/record';
import type { Period } from '@/lib/types/time';

/** One strip a series: filled where a figure is known, open where the source covers the time but the figure is not known. */
export function CoverageStrips({ record, series, range }: { record: PublishedRecord; series: readonly SeriesDefinition[]; range: Period }) {
  return (
    <ul className="coverage small">
      {series.map((definition) => (
        <li key={definition.id} className="two-columns">
          <span>
            <strong>{capitalise(seriesLabel(definition.title))}</strong>
            <br />
            <span className="quiet">{AREA_NAMES[definition.area]}</span>
          </span>
          <span>
            <Strip definition={definition} record={record} range={range} />
            <span className="quiet">
              {MEASURE_NAMES[definition.measure]}, {BASIS_NAMES[definition.basis]}; {formatShortPeriod(definition.coverage)}
              {gapsOf(definition, record)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function gapsOf(definition: SeriesDefinition, record: PublishedRecord): string {
  const gaps = periodsOf(definition, record).filter((period) => period.state === 'gap').length;
  if (gaps === 0) return '; without gaps';
  return definition.cadence === 'window' ? '; with gaps' : `; ${gaps} ${definition.cadence}${gaps > 1 ? 's' : ''} not known`;
}

const periodsOf = (definition: SeriesDefinition, record: PublishedRecord) =>
  alignSeries(definition, record.observations.filter((one) => one.seriesId === definition.id)).periods;

function Strip({ definition, record, range }: { definition: SeriesDefinition; record: PublishedRecord; range: Period }) {
  const [from, to] = [startMs(range.start), startMs(range.end)];
  const share = (ms: number) => Math.round(((ms - from) / (to - from)) * 10_000) / 100;
  const pieces = periodsOf(definition, record).flatMap((period) => {
    const part = overlap(period.period, range);
    return part ? [{ known: isKnown(period), left: share(startMs(part.start)), right: share(startMs(part.end)) }] : [];
  });
  return (
    <svg className="strip" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {pieces.map((piece) => (
        <rect key={piece.left} className={piece.known ? 'known' : 'open'} x={piece.left} y="0" width={Math.max(piece.right - piece.left - 0.12, 0.1)} height="1" />
      ))}
    </svg>
  );
}
