import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The calibration as `npm run calibrate` wrote it. */
export function GET(): Response {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'data', 'calibration.csv');
  return new Response(readFileSync(file), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="isil-trends-calibration.csv"',
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    },
  });
}
