import { keptBack, withoutKeptBackDefaults } from '../charts/keptBack';
import { leavingRecord, type LeavingRecord } from '../export/leavingRecord';
import { refuse } from '../site/refusal';
import type { PublishedRecord, Source } from '../types/record';

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

/** The record for what leaves: whoever chooses nothing is refused nothing. */
export function withLeavingDefaults(record: PublishedRecord): PublishedRecord {
  return isPrivate() ? record : withoutKeptBackDefaults(record);
}

/** The record as far as it may leave this server. */
export function recordThatMayLeave(record: PublishedRecord): LeavingRecord {
  return isPrivate() ? { record, left: [] } : leavingRecord(record);
}
