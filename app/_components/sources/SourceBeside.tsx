import { keepTogether } from '@/lib/format/keepTogether';
import { sayFinding } from '@/lib/trends/say/sayFinding';
import { sourcesOfSeries } from '@/lib/series/sourcesOfSeries';
import type { PublishedRecord } from '@/lib/types/record';
import type { AgreementFinding } from '@/lib/types/seriesFinding';
import type { SourceRelations } from '@/lib/types/sourceRelations';
import { FindingDetails } from '../FindingDetails';
import { LicenceMark } from '../LicenceMark';
import { PageLink } from '../PageLink';

interface SourceBesideProps {
  readonly relations: SourceRelations;
  readonly record: PublishedRecord;
}

/** How the series of a source stand beside those of others with one measure and area, and why some cannot be set side by side. */
export function SourceBeside({ relations: { agreements, apart, alone }, record }: SourceBesideProps) {
  const compared = agreements.flatMap((finding) => finding.seriesIds);
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">Beside others who count there</h2>
      {agreements.length > 0 && (
        <>
          <LicenceMark sources={sourcesOfSeries(record, compared)} />
          <p className="quiet small">
            The same measure, of the same actors, in the same area, where both know a stretch of time from edge to edge.
            Their rules differ all the same, so nobody’s count may be turned into another’s.
          </p>
          <ul className="entries">
            {agreements.map((finding) => (
              <Agreement key={finding.seriesIds.join()} finding={finding} record={record} />
            ))}
          </ul>
        </>
      )}
      {apart.length > 0 && (
        <>
          <p className="prose">
            The same measure, of the same actors, in the same area, but no stretch of time that both know from edge to
            edge:
          </p>
          <ul>
            {apart.map(({ definition, others }) => (
              <li key={definition.id}>
                {definition.title}; beside it{' '}
                {others.map((other, index) => (
                  <span key={other.id}>
                    {index > 0 && '; '}
                    <PageLink href={`/sources/${other.sourceId}#${other.id}`}>{other.title}</PageLink>
                  </span>
                ))}
                .
              </li>
            ))}
          </ul>
        </>
      )}
      {alone.length > 0 && (
        <>
          <p className="prose">Nobody else in the record counts the same as:</p>
          <ul>
            {alone.map((one) => (
              <li key={one.id}>{one.title}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Agreement({ finding, record }: { finding: AgreementFinding; record: PublishedRecord }) {
  const other = record.series.find((one) => one.id === finding.seriesIds[1])!;
  return (
    <li data-agreement={finding.seriesIds.join(' ')}>
      <h3 className="entry-title">
        {finding.titles[0]}, beside{' '}
        <PageLink href={`/sources/${other.sourceId}#${other.id}`}>{finding.titles[1]}</PageLink>
      </h3>
      <p data-sentence>{keepTogether(sayFinding(finding).paragraph)}</p>
      <p className="quiet small">{finding.warnings.join(' ')}</p>
      <details className="small">
        <summary>Why we say this</summary>
        <FindingDetails finding={{ ...finding, warnings: [] }} />
      </details>
    </li>
  );
}
