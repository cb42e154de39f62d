import { refusalOfLicence } from '@/lib/answers/licence';
import { keptBack } from '@/lib/charts/keptBack';
import type { Source } from '@/lib/types/record';

/** Marks figures that their owner may see and nobody may pass on; nothing where all may be. */
export function LicenceMark({ sources }: { sources: readonly Source[] }) {
  const names = keptBack(sources).map((source) => source.name);
  if (names.length === 0) return null;
  const refused = refusalOfLicence(sources) !== null;
  return (
    <p className="licence-mark small" role="note">
      <strong>Not to be passed on:</strong> {names.join('; ')}.{' '}
      {refused
        ? 'These figures are for you alone; files, images and frames of them are refused.'
        : 'This server hands them out because it was started as private.'}
    </p>
  );
}
