import { tableCsv } from '../export/tables/figureCsv';
import type { Asked, FileAnswer } from '../types/answer';
import { asFile } from './asFile';
import { freshness } from './freshness';
import { inWords } from './inWords';
import { recordThatMayLeave } from './licence';

/** A table of the record whole, as far as it may leave. */
export function answerTable({ query, record: asked }: Asked, table: string): FileAnswer {
  const { record, left } = recordThatMayLeave(asked);
  const described = record.tables.find((one) => one.name === table);
  if (!described)
    return inWords(
      `There is no table “${table}”. The tables are: ${record.tables.map((one) => one.name).join(', ')}.`,
      404,
    );
  const missing = left.filter((one) => one.table === table).map(({ source, rows }) => `${rows} of ${source.id}`);
  const head = {
    type: 'text/csv; charset=utf-8; header=present',
    name: `${described.name}-${record.release}.csv`,
    isAttachment: true,
    freshness: freshness(query),
  };
  const file = asFile(head, tableCsv(record, described.name));
  // A table has no place for a remark; the page of the data says it too.
  return missing.length === 0
    ? file
    : { ...file, headers: { ...file.headers, 'x-rows-not-passed-on': missing.join(', ') } };
}
