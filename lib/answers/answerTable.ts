import { tableCsv } from '../export/figureCsv';
import type { Asked, FileAnswer } from '../types/answer';
import { freshness } from './freshness';
import { inWords } from './inWords';
import { recordThatMayLeave } from './licence';

/** A table of the record whole, as far as it may leave. */
export function answerTable({ query, record: asked }: Asked, table: string): FileAnswer {
  const { record, left } = recordThatMayLeave(asked);
  const described = record.tables.find((one) => one.name === table);
  if (!described) return inWords(`There is no table “${table}”. The tables are: ${record.tables.map((one) => one.name).join(', ')}.`, 404);
  const missing = left.filter((one) => one.table === table).map(({ source, rows }) => `${rows} of ${source.id}`);
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="isil-trends-${described.name}-${record.release}.csv"`,
      // A table has no place for a remark; the page of the data says it too.
      ...(missing.length > 0 && { 'x-rows-not-passed-on': missing.join(', ') }),
      'cache-control': freshness(query),
    },
    body: tableCsv(record, described.name),
  };
}
