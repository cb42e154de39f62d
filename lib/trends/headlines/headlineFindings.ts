import { keptBeside } from '../../kept/kept';
import type { Headline } from '../../types/finding';
import type { PublishedRecord } from '../../types/record';
import { headlineOfEventCountry, headlineOfOtherCountry } from './headlineCountry';
import { headlineDisagreement } from './headlineDisagreement';
import { headlineNotYet } from './headlineNotYet';
import { headlineQuotedNumber } from './headlineQuotedNumber';
import { headlineSeries, mainEvent } from './headlineSeries';

const kept = keptBeside<PublishedRecord, readonly Headline[]>();

/**
 * The sentences that open the dashboard.
 *
 * @remarks
 * Shape: the record -> up to five sentences, each with the figure that shows it and the findings behind it. Nothing is hard-coded:
 * the series are those of the default view that count attacks by ISIL; the event is the one of importance 1 that most of them
 * speak across; the quoted number comes from the claims that differ from the record.
 * What fell and by how much, in the country of the event; where sources differ on the direction; the other country; the number
 * that is something else; what cannot be told yet. A sentence whose rule finds nothing is left out. Worked out once for
 * a record, as the intervals take simulations.
 */
export function headlineFindings(record: PublishedRecord): readonly Headline[] {
  return kept(record, () => findHeadlines(record));
}

function findHeadlines(record: PublishedRecord): readonly Headline[] {
  const series = headlineSeries(record);
  const event = mainEvent(record, series);
  const headlines = [
    event && headlineOfEventCountry(record, series, event),
    event && headlineDisagreement(record, series, event),
    headlineOfOtherCountry(record, series, event?.area === 'syria' ? 'iraq' : 'syria'),
    headlineQuotedNumber(record),
    headlineNotYet(record, series),
  ];
  return headlines.filter((headline) => headline !== null);
}
