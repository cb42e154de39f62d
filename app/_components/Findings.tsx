import type { PublishedRecord } from '@/lib/types/record';

export function Findings({ record }: { record: PublishedRecord }) {
  return <p className="prose">{record.series.length} series.</p>;
}
