import { formatDay } from '@/lib/format/dates';
import { originWords } from '@/lib/format/originWords';
import type { HeldRelease } from '@/lib/types/release';
import type { Day } from '@/lib/types/time';
import { PageLink } from '../PageLink';

interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly HeldRelease[];
  readonly shown: string;
  readonly current: string;
}

/** Every version of the data that an address can ask for. */
export function VersionList({ versions, shown, current }: VersionListProps) {
  return (
    <div className="table-box whole" tabIndex={0} role="region" aria-label="List of versions">
      <table>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Kept since</th>
            <th scope="col">Made of</th>
            <th scope="col">Changes</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <td className="one-line">
                <PageLink href={`/data?release=${version.id}`} aria-current={version.id === shown ? 'true' : undefined}>
                  {version.id}
                </PageLink>
                {version.id === current ? ' (current)' : ''}
              </td>
              <td className="one-line">
                {version.madeOn === null ? '' : formatDay(version.madeOn.slice(0, 10) as Day)}
              </td>
              <td>{originWords(version)}</td>
              <td>
                {version.id !== shown && (
                  <PageLink
                    href={`/data?release=${shown}&since=${version.id}#changes`}
                    aria-label={`What changed from ${version.id} to ${shown}`}
                  >
                    since then
                  </PageLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
