import { tableCsv } from '../export/tables/figureCsv';
import { refuse } from '../site/refusal';
import type { FileBody } from '../types/answer';
import { fileBody } from './fileBody';
import { recordThatMayLeave } from './licence';
import { recordOf, type SiteRequest } from './readRequest';

/** A table of the record whole, as far as it may leave. */
export function answerTable(request: SiteRequest<'table'>): FileBody {
  const { table } = request.asked;
  const { record, left } = recordThatMayLeave(recordOf(request));
  const described = record.tables.find((one) => one.name === table);
  if (!described) {
    const names = record.tables.map((one) => one.name).join(', ');
    return refuse(404, null, `There is no table “${table}”. The tables are: ${names}.`);
  }
  const missing = left.filter((one) => one.table === table).map(({ source, rows }) => `${rows} of ${source.id}`);
  const file = fileBody('csv', `${described.name}-${record.release}`, tableCsv(record, described.name));
  // A table has no place for a remark; the page of the data says it too.
  return missing.length === 0 ? file : { ...file, headers: { 'x-rows-not-passed-on': missing.join(', ') } };
}
