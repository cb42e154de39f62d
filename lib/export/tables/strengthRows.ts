import type { StrengthContent } from '../../types/figureContent';
import type { StrengthEstimate } from '../../types/record';
import { type Column, date, rowOf, text, whole } from './column';

type Shown = StrengthEstimate & Pick<StrengthContent, 'release'>;

const of = <Names extends string>(columns: Record<Names, Column<Shown>>) => columns;

/** Public columns of the strength figure: those of strength.csv, and the version. */
export const STRENGTH_COLUMNS = of({
  estimate_id: text('The statement.', ({ id }) => id),
  as_of: date('The date that it describes.', ({ asOf }) => asOf),
  published: date('The date on which it was published.', ({ publishedOn }) => publishedOn),
  area: text('Where.', ({ area }) => area),
  measure: text('fighters, members, or members_and_supporters: three different things.', ({ measure }) => measure),
  low: whole('Low end of the statement; empty for at_most.', ({ low }) => low),
  high: whole('High end of the statement; empty for at_least.', ({ high }) => high),
  bound: text('point, range, at_least or at_most.', ({ bound }) => bound),
  source_id: text('Who says it.', ({ sourceId }) => sourceId),
  document: text('Where it stands.', ({ document }) => document),
  url: text('Where it was read.', ({ url }) => url),
  note: text('Remarks.', ({ note }) => note),
  verified: text('yes where the original was seen.', ({ verified }) => (verified ? 'yes' : 'no')),
  flag: text('outlier where it is far from every other statement of its time.', ({ outlier }) =>
    outlier ? 'outlier' : null,
  ),
  release: text('Version of the data: a short hash of its content.', ({ release }) => release),
});

/** The statements on screen, in the order of the panels. */
export function strengthRows({ panels, release }: StrengthContent) {
  return panels.flatMap(({ estimates }) => estimates.map((one) => rowOf(STRENGTH_COLUMNS, { ...one, release })));
}
