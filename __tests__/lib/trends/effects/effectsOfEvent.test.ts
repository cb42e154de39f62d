import { effectOnSeries } from '@/lib/trends/effects/effectOnSeries';
import { warningsOfHeadline } from '@/lib/trends/check/comparableWindows';
import { typedWindow } from '@/lib/trends/windowOfSeries';
import { eventJson } from '@/lib/export/json/eventJson';
import { effectsOfEvent } from '@/lib/trends/effects/effectsOfEvent';
import type { SlopeChangeInput } from '@/lib/stats/slopeChange';
import type { StepEffectInput } from '@/lib/stats/stepEffect';
import type { EventAnswer } from '@/lib/types/eventAnswer';
import type { Day } from '@/lib/types/time';
import { madeUpMonths } from '@/__tests__/fixtures/aligned';
import { record } from '@/__tests__/fixtures/record';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

// What is asked here are choices and sentences, not the third digit of an interval: a tenth of the simulated series will do.
const REPLICATES = 59;
jest.mock('@/lib/stats/stepEffect', () => {
  const { stepEffect } = jest.requireActual<typeof import('@/lib/stats/stepEffect')>('@/lib/stats/stepEffect');
  return { stepEffect: (input: StepEffectInput) => stepEffect({ ...input, replicates: REPLICATES }) };
});
jest.mock('@/lib/stats/slopeChange', () => {
  const { slopeChange } = jest.requireActual<typeof import('@/lib/stats/slopeChange')>('@/lib/stats/slopeChange');
  return { slopeChange: (input: SlopeChangeInput) => slopeChange({ ...input, replicates: REPLICATES }) };
});

const answerFor = async (id: string): Promise<EventAnswer> => (await effectsOfEvent(record, id))!;
const effect = async (id: string, seriesId: string) =>
  (await answerFor(id)).answered.find((one) => one.definition.id === seriesId)!;
const refusal = async (id: string, seriesId: string) =>
  (await answerFor(id)).refused.find((one) => one.definition.id === seriesId)!;

describe('the fall of Assad', () => {
  test('the Rojava Information Center in the north-east: about 0.70, cannot tell, rank 1 of 19 all the same', async () => {
    const { finding, analysis, caveats } = await effect('assad-falls', 'ric-northeast-syria-isil');
    expect(finding.answer.ratio).toBeCloseTo(0.7, 2);
    expect(finding.answer.low).toBeLessThan(0.6);
    expect(finding.answer.high).toBeGreaterThan(1.2);
    expect(finding).toMatchObject({
      direction: 'cannotTell',
      declaredBeforehand: true,
      periodsBefore: 22,
      periodsAfter: 4,
      placebos: { rank: 1, of: 19 },
    });
    expect(analysis?.id).toBe('assad-falls-ric-northeast-syria-isil');
    expect(caveats.join(' ')).toContain('who observes and reports');
    expect(caveats.join(' ')).toContain('The series ends with April 2025');
  });

  test('the first sentence says that nobody can tell and that the estimates point both ways', async () => {
    const { sentence } = await answerFor('assad-falls');
    expect(sentence).toMatch(
      /^No source can tell a change after “Fall of Assad” \(8 December 2024\), and their best estimates point both ways: /,
    );
    expect(sentence).toContain(
      'the Rojava Information Center in north-east Syria has 30 % fewer attacks, but it could be anything from',
    );
    expect(sentence).toContain('the Syrian Observatory for Human Rights in north-east Syria has');
  });

  test('declared pairs come first, and only the others are counted as exploratory', async () => {
    const { answered, comparisons } = await answerFor('assad-falls');
    expect(answered.map((one) => one.analysis !== null)).toEqual([true, true, false]);
    expect(comparisons).toMatchObject({ made: 3, declared: 2, exploratory: 1 });
  });

  test('a series with two points, and one that ended with the government, say why they cannot', async () => {
    expect(await refusal('assad-falls', 'karam-shaar-syria')).toMatchObject({
      refusal: { kind: 'tooFewBefore' },
      firstMonth: null,
    });
    expect(await refusal('assad-falls', 'cep-central-syria')).toMatchObject({
      refusal: { kind: 'seriesEnded' },
      firstMonth: null,
    });
  });
});

test('an event with one or two figures after it is too early, with the first month in which it could be told', async () => {
  const { answered, sentence } = await answerFor('syria-joins-coalition');
  expect(answered).toEqual([]);
  expect(sentence).toMatch(/cannot be told yet: .* only with its figures to [A-Z][a-z]+ 20\d\d\.$/);
  const sohr = await refusal('syria-joins-coalition', 'sohr-northeast-syria');
  expect(sohr.refusal.kind).toBe('tooFewAfter');
  expect(sohr.firstMonth).toMatch(/^20\d\d-\d\d$/);
});

describe.each(record.events.filter((event) => event.importance === 1).map((event) => event.id))('%s', (id) => {
  test('every series of its areas answers or says why not, once, and no sentence says more than it may', async () => {
    const { answered, refused, sentence } = await answerFor(id);
    const ids = [...answered, ...refused].map((one) => one.definition.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(refused.every((one) => one.refusal.reason.length > 10)).toBe(true);
    const words = [sentence, ...answered.flatMap((one) => [one.lead, ...Object.values(one.said)])].join(' ');
    expect(words).not.toMatch(/significan|\bcaused?\b|because of/i);
    for (const { finding, lead } of answered)
      if (finding.direction === 'cannotTell') expect(lead).toContain('could be');
  });
});

test('the file has every effect and every refusal, months as the page says them', async () => {
  const file = eventJson(await answerFor('assad-falls'), record.release) as {
    effects: Record<string, unknown>[];
    refusals: Record<string, unknown>[];
  };
  expect(file.effects[0]).toMatchObject({
    seriesId: 'ric-northeast-syria-isil',
    monthsBefore: 22,
    monthsAfter: 4,
    placeboRank: 1,
    method: expect.stringContaining('bootstrap'),
  });
  expect(file.refusals).toHaveLength((await answerFor('assad-falls')).refused.length);
  expect(file.refusals.every((one) => typeof one.seriesId === 'string' && typeof one.reason === 'string')).toBe(true);
});

describe('a count of a single governorate', () => {
  const event = record.events.find((one) => one.id === 'assad-falls')!;

  test.each(['syria', 'iraq', 'both'] as const)(
    'is not asked what followed an event in %s, and the reason holds wherever it lies',
    (area) => {
      const asked = effectOnSeries(
        record,
        { ...event, id: `event-${area}`, area },
        madeUpMonths([1, 2, 3], { id: 'made-up-homs', area: 'syria-homs' }),
      );
      expect(asked).toMatchObject({
        refusal: {
          kind: 'differentAreas',
          reason: 'Not asked: effects are asked of countries and regions, not of single governorates.',
        },
      });
    },
  );

  test.each([
    ['syria-homs', 1],
    ['iraq-anbar', 0],
    ['syria', 1],
    ['iraq', 0],
    ['iraq+syria', 1],
  ] as const)('of %s is warned of a change in who reports where the event was in its country', (area, warned) => {
    const year = (number: 2024 | 2025) => ({
      ...typedWindow({
        count: 9,
        measure: 'attacks',
        period: { start: `${number}-01-01`, end: `${number + 1}-01-01` as Day },
      }),
      area,
    });
    expect(
      warningsOfHeadline(year(2024), year(2025), [event]).filter((words) => words.includes('“Fall of Assad”')),
    ).toHaveLength(warned);
  });
});

test('effects are worked out once, and an unknown event has none', async () => {
  const [first, again] = [await answerFor('assad-falls'), await answerFor('assad-falls')];
  expect(again.answered[0]).toBe(first.answered[0]);
  expect(await answerFor('moon-landing')).toBeNull();
});
