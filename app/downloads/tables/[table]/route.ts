import { answerInWords } from '@/app/_figures/answerInWords';
import { freshness } from '@/app/_figures/freshness';
import { recordThatMayLeave } from '@/app/_figures/licence';
import { recordOfRequest } from '@/app/_figures/recordOfRequest';
import { tableCsv } from '@/lib/export/figureCsv';

export async function GET(request: Request, { params }: { params: Promise<{ table: string }> }): Promise<Response> {
  const { table } = await params;
  const { record, left } = recordThatMayLeave(await recordOfRequest());
  const described = record.tables.find((one) => one.name === table);
  if (!described) return answerInWords(`There is no table “${table}”. The tables are: ${record.tables.map((one) => one.name).join(', ')}.`, 404);
  const missing = left.filter((one) => one.table === table).map(({ source, rows }) => `${rows} of ${source.id}`);
  return new Response(tableCsv(record, described.name), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="isil-trends-${described.name}-${record.release}.csv"`,
      // A table has no place for a remark; the page of the data says it too.
      ...(missing.length > 0 && { 'x-rows-not-passed-on': missing.join(', ') }),
      'cache-control': freshness(new URL(request.url).searchParams),
    },
  });
}
