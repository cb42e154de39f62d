import type { CountContent, FigureContent, StrengthContent } from '../../types/figureContent';
import type { StrengthEstimate } from '../../types/record';
import type { SeriesPeriod } from '../../types/series';
import { formatDay, formatPeriod } from '../../format/dates';
import { formatCount, formatRate } from '../../format/numbers';
import { AREA_NAMES, COUNT_KIND_NAMES, STRENGTH_MEASURE_NAMES } from '../../format/terms';
import { rangeInWords } from '../../trends/say/sayNowcast';
import { type ShownPeriod, shownPeriodsOf } from './countRows';
import { escapeXml } from '../escapeXml';

/** A heading or cell of numbers stands to the right. */
interface Cell {
  readonly text: string;
  readonly isNumber?: boolean;
  readonly url?: string | null;
}

const words = (text: string): Cell => ({ text });
const number = (text: string): Cell => ({ text, isNumber: true });

// Cells, rows and groups are left open where HTML closes them itself: a page holds hundreds.

/** The figures on screen as an HTML table, row for row what the CSV holds; the rows of a series or of an area stand together under its name. */
export function figureTable(content: FigureContent): string {
  return content.kind === 'counts' ? countTable(content) : strengthTable(content);
}

function countTable(content: CountContent): string {
  const withExpected = content.nowcasts.some(({ months }) => months.length > 0);
  return table(
    'Per 30 days; intervals are exact 95 % intervals of each period’s own rate, where there is a count of happenings.',
    [
      words('Period'),
      number('Days'),
      number('Count'),
      number('Per 30 days'),
      number('95 % interval'),
      number('Source’s range'),
      ...(withExpected ? [number('Expected count')] : []),
      words('Status'),
    ],
    content.panels
      .flatMap(({ series }) => series)
      .map((one) => ({
        name: one.definition.title,
        id: one.definition.id,
        rows: shownPeriodsOf(one, content).map(
          (shown) => `<tr data-row-start="${shown.row.period_start}">${cells('td', countCells(shown, withExpected))}`,
        ),
      })),
  );
}

function countCells({ period, row }: ShownPeriod, withExpected: boolean): Cell[] {
  return [
    words(formatPeriod(period.period)),
    number(String(period.days)),
    number(row.count === null ? '' : formatCount(Number(row.count))),
    number(row.rate_per_30_days === null ? '' : formatRate(Number(row.rate_per_30_days))),
    number(row.rate_low === null ? '' : `${formatRate(Number(row.rate_low))} to ${formatRate(Number(row.rate_high))}`),
    number(row.low === null ? '' : `${formatCount(Number(row.low))} to ${formatCount(Number(row.high))}`),
    ...(withExpected
      ? [
          number(
            row.nowcast_low === null
              ? ''
              : rangeInWords({ low: Number(row.nowcast_low), high: Number(row.nowcast_high) }),
          ),
        ]
      : []),
    words(statusWords(period)),
  ];
}

function statusWords(period: SeriesPeriod): string {
  if (period.state === 'gap') return `not known: ${period.reason}`;
  if (period.state === 'notCovered') return 'not covered';
  const kind = COUNT_KIND_NAMES[period.countKind];
  return `${period.provisional ? 'provisional' : 'final'}, ${period.state === 'averaged' ? `${formatCount(period.ratePerMonth)} a month; ` : ''}${kind}`;
}

function strengthTable(content: StrengthContent): string {
  const name = (id: string) => content.sources.find((source) => source.id === id)?.name ?? id;
  return table(
    'Statements as they were made. Fighters, members, and members with supporters are different things.',
    [
      words('As of'),
      words('Who says'),
      words('Whom it counts'),
      number('Low'),
      number('High'),
      words('As given'),
      words('Document'),
    ],
    content.panels.map(({ area, estimates }) => ({
      name: AREA_NAMES[area],
      id: area,
      rows: estimates.map(
        (one) =>
          `<tr data-row-id="${escapeXml(one.id)}" data-row-start="${one.asOf}">${cells('td', strengthCells(one, name(one.sourceId)))}`,
      ),
    })),
  );
}

function strengthCells(one: StrengthEstimate, source: string): Cell[] {
  return [
    words(formatDay(one.asOf)),
    words(source),
    words(STRENGTH_MEASURE_NAMES[one.measure]),
    number(one.low === null ? '' : formatCount(one.low)),
    number(one.high === null ? '' : formatCount(one.high)),
    words(
      `${one.bound.replace('_', ' ')}${one.verified ? '' : '; not seen in the original'}${one.outlier ? '; far from every other of its time' : ''}`,
    ),
    { text: one.document, url: one.url },
  ];
}

/** Rows that belong together, each the text of a row. */
interface RowGroup {
  readonly name: string;
  readonly id: string;
  readonly rows: readonly string[];
}

function table(caption: string, head: readonly Cell[], groups: readonly RowGroup[]): string {
  const bodies = groups.map(
    ({ name, id, rows }) =>
      `<tbody data-rows="${escapeXml(id)}"><tr><th scope="rowgroup" colspan="${head.length}">${escapeXml(name)}${rows.join('')}`,
  );
  return `<table class="grouped"><caption>${escapeXml(caption)}<thead><tr>${cells('th', head)}${bodies.join('')}</table>`;
}

function cells(tag: 'td' | 'th', all: readonly Cell[]): string {
  return all
    .map(({ text, isNumber, url }) => {
      const inside = url
        ? `<a href="${escapeXml(url)}" rel="noopener external">${escapeXml(text)}</a>`
        : escapeXml(text);
      return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${isNumber ? ' class=number' : ''}>${inside}`;
    })
    .join('');
}
