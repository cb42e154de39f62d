import { formatDay } from '@/lib/format/dates';
import { originWords } from '@/lib/format/originWords';
import type { HeldRelease } from '@/lib/types/release';
import type { Day } from '@/lib/types/time';
import { DataTable } from '../DataTable';
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
    <DataTable
      name="List of versions"
      rows={versions}
      columns={[
        [
          'Version',
          ({ id }) => (
            <>
              <PageLink href={`/data?release=${id}`} aria-current={id === shown ? 'true' : undefined}>
                {id}
              </PageLink>
              {id === current ? ' (current)' : ''}
            </>
          ),
          'one-line',
        ],
        ['Kept since', ({ madeOn }) => madeOn && formatDay(madeOn.slice(0, 10) as Day), 'one-line'],
        ['Made of', originWords],
        [
          'Changes',
          ({ id }) =>
            id !== shown && (
              <PageLink
                href={`/data?release=${shown}&since=${id}#changes`}
                aria-label={`What changed from ${id} to ${shown}`}
              >
                since then
              </PageLink>
            ),
        ],
      ]}
    />
  );
}
