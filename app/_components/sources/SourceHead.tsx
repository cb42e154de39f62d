import { SOURCE_KIND_NAMES, capitalise } from '@/lib/format/terms';
import type { Redistribution, Source } from '@/lib/types/record';
import { SourceLink } from '../SourceLink';
import { PageLink } from '../PageLink';

const PASSING_ON: Record<Redistribution, string> = {
  yes: 'The figures may be passed on under this licence.',
  'figures-only': 'Single figures may be quoted with the source named; ask the source before passing on a whole run.',
  no: 'These figures are for their owner alone and are not passed on.',
};

/** Who the source is, what stands behind it, and what may be done with its figures. */
export function SourceHead({ source, series, statements }: { source: Source; series: number; statements: number }) {
  const holds = [
    ...(series > 0 ? [`${series} series of counts`] : []),
    ...(statements > 0 ? [`${statements} ${statements === 1 ? 'statement' : 'statements'} on strength`] : []),
  ];
  return (
    <div className="page-head">
      <h1>{source.name}</h1>
      <p className="quiet">
        {capitalise(SOURCE_KIND_NAMES[source.kind])}.{' '}
        {holds.length === 0 ? 'No figure of the record is its own.' : `In the record: ${holds.join(' and ')}.`}
      </p>
      {source.note && <p className="prose">{source.note}</p>}
      <p className="small">
        Licence: {source.licence}. {PASSING_ON[source.redistribution]}{' '}
        {source.url && <SourceLink title="Its page" url={source.url} />}{' '}
        <PageLink href="/sources">All sources</PageLink>
      </p>
    </div>
  );
}
