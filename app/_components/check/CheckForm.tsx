import { pickableWindows } from '@/lib/trends/check/pickableWindows';
import type { CheckQuery } from '@/lib/types/check';
import type { PublishedRecord } from '@/lib/types/record';
import { CheckFields } from './CheckFields';
import { PageLink } from '../PageLink';
import { PinField } from '../versions/PinField';

/** Asks the headline checker: two numbers, each typed or picked from the record. A plain GET form, it needs no script. */
export function CheckForm({ check, record }: { check: CheckQuery | null; record: PublishedRecord }) {
  const series = pickableWindows(record.counts);
  const form = (
    <form method="get" action="/check" className="controls check-form" aria-label="Check a headline">
      <PinField />
      <div className="check-sides">
        <CheckFields side="a" legend="First number, the earlier one" asked={check?.a ?? null} series={series} />
        <CheckFields side="b" legend="Second number, the later one" asked={check?.b ?? null} series={series} />
      </div>
      <div className="row">
        <button type="submit">Check</button>
        <span className="small quiet">Dates: 2024, 2024-03 or 2024-03-31, first and last day both inside.</span>
        {check && <PageLink href="/check">Empty the form</PageLink>}
      </div>
    </form>
  );
  if (!check) {
    return (
      <section aria-labelledby="ask">
        <h2 id="ask">The two numbers</h2>
        {form}
      </section>
    );
  }
  return (
    <details className="fold-section">
      <summary>
        <h2>Change the numbers</h2>
      </summary>
      {form}
    </details>
  );
}
