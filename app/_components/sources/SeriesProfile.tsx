import type { ReactNode } from 'react';
import { refusalOfLicence } from '@/lib/answers/licence';
import { figureOfMeasure } from '@/lib/charts/figureCatalogue';
import { coverageWords } from '@/lib/format/coverageWords';
import { formatPeriod } from '@/lib/format/dates';
import { BASIS_MEANINGS, MEASURE_MEANINGS } from '@/lib/format/meanings';
import { formatCount } from '@/lib/format/numbers';
import { AREA_NAMES, BASIS_NAMES, capitalise, COUNT_KIND_NAMES, MEASURE_NAMES, SCOPE_NAMES } from '@/lib/format/terms';
import { gapsOf } from '@/lib/series/gapsOf';
import { isKnown } from '@/lib/series/periodState';
import type { PublishedRecord } from '@/lib/types/record';
import type { CountSeries } from '@/lib/types/series';
import type { Period } from '@/lib/types/time';
import { CoverageStrip } from '../CoverageStrip';
import { PageLink } from '../PageLink';

interface SeriesProfileProps {
  readonly series: CountSeries;
  readonly record: PublishedRecord;
  readonly range: Period;
  readonly open: boolean;
}

/** One series: what its measure and basis mean, what is known and what is missing, and where to see it. */
export function SeriesProfile({ series, record, range, open }: SeriesProfileProps) {
  const { definition } = series;
  const figure = figureOfMeasure(definition.measure);
  const leaves = refusalOfLicence(record.sources.filter((source) => source.id === definition.sourceId)) === null;
  return (
    <details className="series-profile" id={definition.id} open={open}>
      <summary>
        {definition.title}
        <CoverageStrip series={series} range={range} />
        <span className="quiet small">{coverageWords(series)}</span>
      </summary>
      <dl className="small">
        <Line name="What">
          {capitalise(MEASURE_NAMES[definition.measure])}. {MEASURE_MEANINGS[definition.measure]}
        </Line>
        <Line name="On what basis">
          {capitalise(BASIS_NAMES[definition.basis])}. {BASIS_MEANINGS[definition.basis]}
        </Line>
        <Line name="Whose">{capitalise(SCOPE_NAMES[definition.actorScope])}.</Line>
        <Line name="Where, when">
          {AREA_NAMES[definition.area]}, {formatPeriod(definition.coverage)}.
        </Line>
        <Line name="Known">{knownWords(series)}</Line>
        <Line name="Not known">{gapWords(series)}</Line>
        {definition.vintage && <Line name="Release">{definition.vintage}</Line>}
        <Line name="Mind">{definition.note}</Line>
      </dl>
      <p className="small">
        <PageLink href={`/figures/${figure}?series=${definition.id}`} aria-label={`Its figure: ${definition.title}`}>
          Its figure
        </PageLink>
        {leaves && (
          <>
            ,{' '}
            <PageLink href={`/figures/${figure}.csv?series=${definition.id}`} aria-label={`CSV: ${definition.title}`}>
              CSV
            </PageLink>
          </>
        )}
      </p>
    </details>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="two-columns">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function knownWords({ definition, periods }: CountSeries): string {
  const known = periods.filter(isKnown);
  const total = known.reduce((sum, period) => sum + (period.state === 'averaged' ? 0 : period.count), 0);
  const averages = known.filter((period) => period.state === 'averaged').length;
  const provisional = known.filter((period) => period.provisional).length;
  const kinds = [...new Set(known.map((period) => COUNT_KIND_NAMES[period.countKind]))];
  const what = definition.cadence === 'window' ? 'window' : definition.cadence;
  const counted = known.length > averages ? `, ${formatCount(total)} ${MEASURE_NAMES[definition.measure]} in all` : '';
  return [
    `${formatCount(known.length)} ${what}${known.length === 1 ? '' : 's'}${counted} (${kinds.join(', ')}).`,
    ...(averages > 0
      ? [`${averages === known.length ? 'All are' : `${averages} are`} published averages without a count.`]
      : []),
    ...(provisional > 0 ? [`${provisional} still being revised.`] : []),
  ].join(' ');
}

function gapWords(series: CountSeries): string {
  const gaps = gapsOf(series);
  return gaps.length === 0 ? 'Nothing inside its time.' : `${gaps.map(formatPeriod).join('; ')}.`;
}
