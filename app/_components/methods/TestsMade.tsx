import { formatCount } from '@/lib/format/numbers';
import type { TestsOfEvent } from '@/lib/trends/effects/testsOfRecord';
import { DataTable } from '../DataTable';
import { PageLink } from '../PageLink';

/** How many tests the event pages make, which of them were declared beforehand, and what luck alone would give. */
export function TestsMade({ tests }: { tests: readonly TestsOfEvent[] }) {
  const sum = (of: (one: TestsOfEvent) => number) => tests.reduce((total, one) => total + of(one), 0);
  const [asked, made, declared] = [sum((one) => one.asked), sum((one) => one.made), sum((one) => one.declared)];
  return (
    <section aria-labelledby="tests-made">
      <h2 id="tests-made">How many tests the pages make</h2>
      <p className="prose">
        The pages of {formatCount(tests.length)} events ask {formatCount(asked)} pairs of event and series.{' '}
        {formatCount(asked - made)} of them are refused, for want of months on both sides; {formatCount(made)} are
        tested, {formatCount(declared)} of them declared beforehand. By luck alone about{' '}
        {formatCount(Math.round(0.05 * (made - declared)))} of the others would look clear at 5 %. Many of them share
        their months: they are not {formatCount(made)} separate answers. Each page gives the p-value that its own
        strongest test must reach.
      </p>
      <details className="fold-table">
        <summary>By event</summary>
        <DataTable
          name="Tests made, by event"
          isLong
          rows={tests}
          columns={[
            ['Event', ({ event }) => <PageLink href={`/events/${event.id}`}>{event.title}</PageLink>, 'row-head'],
            ['Series asked', (one) => one.asked, 'number'],
            ['Tested', (one) => one.made, 'number'],
            ['Declared', (one) => one.declared, 'number'],
          ]}
        />
      </details>
    </section>
  );
}
