'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { versionWords } from '@/lib/format/versionWords';
import type { DatedRelease } from '@/lib/types/release';

/** Where an address pins a release that is not the newest: says so, and leads to the same view of the newest data. */
export function PinNotice({ release, newer }: { release: DatedRelease; newer: DatedRelease }) {
  const path = usePathname();
  const query = new URLSearchParams(useSearchParams());
  if (query.get('release') !== release.id) return null;
  query.delete('release');
  const newest = `${path}${query.size > 0 ? `?${query.toString().replaceAll('%2C', ',')}` : ''}`;
  return (
    <p className="pin-notice small" role="note">
      Data version {versionWords(release)}; newer data: <a href={newest}>{versionWords(newer)}</a>
    </p>
  );
}
