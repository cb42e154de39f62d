import { effectsOfEvent } from '@/lib/trends/effects/effectsOfEvent';
import { testsOfRecord } from '@/lib/trends/effects/testsOfRecord';
import { record } from '@/__tests__/fixtures/record';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

test.each(['assad-falls', 'hasakah-prison-break', 'syria-joins-coalition'])(
  '%s: as many tests as its page makes',
  async (id) => {
    const { comparisons, answered, refused } = (await effectsOfEvent(record, id))!;
    expect(testsOfRecord(record).find((one) => one.event.id === id)).toMatchObject({
      asked: answered.length + refused.length,
      made: comparisons.made,
      declared: comparisons.declared,
    });
  },
);
