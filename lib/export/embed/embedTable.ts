import type { FigureContent } from '../../types/figureContent';
import { formatPeriod, formatShortPeriod } from '../../format/dates';
import { formatCount, formatRate } from '../../format/numbers';
import { capitalise, seriesLabel, STRENGTH_MEASURE_NAMES, AREA_NAMES } from '../../format/terms';
import { countWords } from '../../charts/panels/countTip';
import { sourceOf } from '../../charts/panels/strengthMarks';
import { strengthWords } from '../../format/strengthWords';
import { isKnown } from '../../series/periodState';
import type { CountSeries } from '../../types/series';
import { escapeXml } from '../escapeXml';

// Cells and rows are left open where HTML closes them itself: a frame has to be light.

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}`).join('')}`;
const table = (name: string, head: readonly string[], rows: string) =>
  `<table><caption>${escapeXml(name)}<thead><tr>${head.map((cell) => `<th scope="col">${cell}`).join('')}<tbody>${rows}</table>`;

/** The figures that are drawn, as tables: one for each series, or for each area of statements. */
export function embedTable(content: FigureContent): string {
  if (content.kind === 'counts')
    return content.panels
      .flatMap((panel) => panel.series.map((series) => seriesTable(series, AREA_NAMES[panel.area])))
      .join('');
  return content.panels
    .map((panel) =>
      table(
        AREA_NAMES[panel.area],
        ['As of', 'Said', 'Of', 'By'],
        panel.estimates
          .map((one) =>
            row([
              one.asOf,
              strengthWords(one),
              STRENGTH_MEASURE_NAMES[one.measure],
              sourceOf(one, content.sources).name,
            ]),
          )
          .join(''),
      ),
    )
    .join('');
}

function seriesTable(series: CountSeries, area: string): string {
  const rows = series.periods.map((period) => {
    const when = series.interval === null ? formatPeriod(period.period) : formatShortPeriod(period.period);
    if (!isKnown(period)) return period.state === 'gap' ? row([when, 'not known']) : '';
    const { rate, low, high } = period.rate;
    const interval = low === null || high === null ? '' : `${formatRate(low)}–${formatRate(high)}`;
    const count = period.state === 'averaged' ? `${formatCount(period.ratePerMonth)} a month` : countWords(period);
    return row([
      when,
      `${count}${period.provisional ? ' (provisional)' : ''}`,
      formatRate(rate),
      ...(interval ? [interval] : []),
    ]);
  });
  return table(
    `${area}: ${capitalise(seriesLabel(series.definition.title))}`,
    ['Period', 'Count', 'Per 30 days', '95 % interval'],
    rows.join(''),
  );
}
