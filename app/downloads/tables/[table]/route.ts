import { freshness } from '@/app/_figures/freshness';
import { recordOfRequest } from '@/app/_figures/recordOfRequest';
import { tableCsv } from '@/lib/export/figureCsv';

export async function GET(request: Request, { params }: { params: Promise<{ table: string }> }): Promise<Response> {
  const { table } = await params;
  const record = await recordOfRequest();
  const described = record.tables.find((one) => one.name === table);
  if (!described) return new Response(`There is no table “${table}”. The tables are: ${record.tables.map((one) => one.name).join(', ')}.\n`, { status: 404 });
  return new Response(tableCsv(record, described.name), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="isil-trends-${described.name}-${record.release}.csv"`,
      'cache-control': freshness(new URL(request.url).searchParams),
    },
  });
}
