import type { ReferenceSeries, ReferenceValue } from '../types/method';
import { breakReferences } from './references/breakReferences';
import { effectReferences } from './references/effectReferences';
import { otherReferences } from './references/otherReferences';
import { rateReferences } from './references/rateReferences';
import { scatterReferences } from './references/scatterReferences';
import { trendReferences } from './references/trendReferences';

/** Every value that another program or a paper printed, with what the code gives for it now. */
export function referenceValues(series: ReferenceSeries): ReferenceValue[] {
  return [
    ...rateReferences(),
    ...scatterReferences(series),
    ...effectReferences(series),
    ...breakReferences(series),
    ...trendReferences(series),
    ...otherReferences(series),
  ];
}
