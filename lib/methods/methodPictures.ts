import type { CalibrationRow, MethodId, ReferenceSeries } from '../types/method';
import type { Picture } from '../types/picture';
import type { PublishedRecord } from '../types/record';
import { mostSharedPair } from '../trends/agreement/mostSharedPair';
import { agreementPicture } from './pictures/agreementPicture';
import { autocorrelationPicture } from './pictures/autocorrelationPicture';
import { breakPicture } from './pictures/breakPicture';
import { eventPicture } from './pictures/eventPicture';
import { manyTestsPicture } from './pictures/manyTestsPicture';
import { nowcastPicture } from './pictures/nowcastPicture';
import { otherDatesPicture } from './pictures/otherDatesPicture';
import { ratePicture } from './pictures/ratePicture';
import { ratioPicture } from './pictures/ratioPicture';
import { scatterPicture } from './pictures/scatterPicture';
import { severalBreaksPicture } from './pictures/severalBreaksPicture';
import { tooEarlyPicture } from './pictures/tooEarlyPicture';
import { trendPicture } from './pictures/trendPicture';

/** One picture a method, from the statistics themselves; null where its data cannot show it. */
export function methodPictures(
  series: ReferenceSeries,
  calibration: readonly CalibrationRow[],
  record: PublishedRecord,
): Readonly<Record<MethodId, Picture | null>> {
  const pair = mostSharedPair(record);
  return {
    rate: ratePicture(),
    ratio: ratioPicture(),
    scatter: scatterPicture(),
    autocorrelation: autocorrelationPicture(calibration),
    event: eventPicture(series.boston),
    'other-dates': otherDatesPicture(series.boston),
    'too-early': tooEarlyPicture(),
    break: breakPicture(series.coal),
    'several-breaks': severalBreaksPicture(series.coal),
    trend: trendPicture(series.nile),
    agreement: pair && agreementPicture(...pair),
    nowcast: nowcastPicture(),
    'many-tests': manyTestsPicture(),
  };
}
