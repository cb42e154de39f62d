import 'server-only';
import { headlineFindings } from '@/lib/trends/headlineFindings';
import type { Headline } from '@/lib/types/finding';
import type { PublishedRecord } from '@/lib/types/record';

const found = new WeakMap<PublishedRecord, readonly Headline[]>();

/** The sentences that open the dashboard; worked out once for a record, as their intervals take simulations. */
export function headlinesOf(record: PublishedRecord): readonly Headline[] {
  const headlines = found.get(record) ?? headlineFindings(record);
  found.set(record, headlines);
  return headlines;
}
