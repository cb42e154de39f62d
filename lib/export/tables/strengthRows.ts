import type { StrengthContent } from '../../types/figureContent';
import type { StrengthEstimate } from '../../types/record';

/** Public columns of the strength figure: those of strength.csv, and the version. */
export const STRENGTH_COLUMNS = [
  'estimate_id',
  'as_of',
  'published',
  'area',
  'measure',
  'low',
  'high',
  'bound',
  'source_id',
  'document',
  'url',
  'note',
  'verified',
  'flag',
  'release',
] as const;

/** The statements on screen, in the order of the panels. */
export function strengthRows(content: StrengthContent) {
  return content.panels.flatMap((panel) => panel.estimates.map((estimate) => rowOf(estimate, content.release)));
}

function rowOf(estimate: StrengthEstimate, release: string) {
  return {
    estimate_id: estimate.id,
    as_of: estimate.asOf,
    published: estimate.publishedOn,
    area: estimate.area,
    measure: estimate.measure,
    low: estimate.low,
    high: estimate.high,
    bound: estimate.bound,
    source_id: estimate.sourceId,
    document: estimate.document,
    url: estimate.url,
    note: estimate.note,
    verified: estimate.verified ? 'yes' : 'no',
    flag: estimate.outlier ? 'outlier' : null,
    release,
  };
}
