import { keptBack } from '../charts/keptBack';
import { leavingRecord, type LeavingRecord } from '../export/leavingRecord';
import { keptBeside } from '../kept/kept';
import { refuse } from '../site/refusal';
import type { PublishedRecord, SeriesDefinition, Source } from '../types/record';

/** Whether whoever reaches this server may have all that it holds, as the person who started it says. */
const isPrivate = () => process.env.ISIL_TRENDS_PRIVATE === '1';

/** Why figures of these sources do not leave, in words; null where they may. */
export function refusalOfLicence(sources: readonly Source[]): string | null {
  const names = isPrivate() ? [] : keptBack(sources).map((source) => source.name);
  if (names.length === 0) return null;
  return (
    `These figures may not be passed on: ${names.join('; ')}. The licence of the source forbids it, so pages show them and no file, image or frame does. ` +
    'Choose other series with series=, or, where all who can reach this server may have them, start it with ISIL_TRENDS_PRIVATE=1.'
  );
}

/** Every file, image and frame asks here before it leaves. */
export function refuseWhatMayNotLeave(sources: readonly Source[]): void {
  const words = refusalOfLicence(sources);
  if (words !== null) refuse(403, 'This figure may not be passed on', words);
}

/** A record of other defaults is made once, as what is worked out from a record is kept beside it. */
const shown = keptBeside<PublishedRecord, PublishedRecord>();

/** The record with nothing in a default view that may not leave: whoever names no series gets no refusal. */
export function withLeavingDefaults(record: PublishedRecord): PublishedRecord {
  const stays = new Set(isPrivate() ? [] : keptBack(record.sources).map(({ id }) => id));
  const isShown = ({ inDefaultView, sourceId }: SeriesDefinition) => inDefaultView && stays.has(sourceId);
  if (!record.series.some(isShown)) return record;
  return shown(record, () => ({
    ...record,
    series: record.series.map((series) => (isShown(series) ? { ...series, inDefaultView: false } : series)),
  }));
}

/** The record as far as it may leave this server. */
export function recordThatMayLeave(record: PublishedRecord): LeavingRecord {
  return isPrivate() ? { record, left: [] } : leavingRecord(record);
}
