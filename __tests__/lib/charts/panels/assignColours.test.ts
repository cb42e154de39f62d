import fc from 'fast-check';
import { assignColours, SYMBOLS, symbolFor } from '@/lib/charts/panels/assignColours';
import { seriesOfFigure } from '@/lib/charts/figureCatalogue';
import type { Slot } from '@/lib/types/chart';
import type { SeriesDefinition } from '@/lib/types/record';
import { record } from '@/__tests__/fixtures/record';
import { definition } from '@/__tests__/fixtures/smallSeries';

const COUNTS = ['attacks', 'incidents', 'deaths', 'operations'] as const;
const choicesOf = (figure: (typeof COUNTS)[number]) => seriesOfFigure(figure, record.series);

/** Panels in which two sources share a colour although there are colours enough. */
function clashes(all: readonly SeriesDefinition[], shown: readonly SeriesDefinition[]): string[] {
  const colours = assignColours(all, shown);
  const panels = new Set(shown.map(({ measure, area }) => `${measure} ${area}`));
  return [...panels].filter((panel) => {
    const sources = [
      ...new Set(shown.filter(({ measure, area }) => `${measure} ${area}` === panel).map(({ sourceId }) => sourceId)),
    ];
    return sources.length <= 6 && new Set(sources.map((source) => colours.get(source))).size < sources.length;
  });
}

test('two sources of one panel never share a colour while six suffice: the default views', () => {
  for (const figure of COUNTS) {
    const all = choicesOf(figure);
    expect(
      clashes(
        all,
        all.filter(({ inDefaultView }) => inDefaultView),
      ),
    ).toEqual([]);
  }
});

const attacks = choicesOf('attacks');
const byDefault = attacks.filter(({ inDefaultView }) => inDefaultView);
const clashingPairs = (always: readonly SeriesDefinition[]) =>
  attacks.flatMap((a, index) =>
    attacks
      .slice(index)
      .filter(
        (b) =>
          clashes(
            attacks,
            attacks.filter((one) => one === a || one === b || always.includes(one)),
          ).length > 0,
      )
      .map((b) => `${a.id} and ${b.id}`),
  );

test('the same, for any two series of attacks, alone or added to the default view', () => {
  expect(clashingPairs([])).toEqual([]);
  expect(clashingPairs(byDefault)).toEqual([]);
});

// Reuters and the Meir Amit Center stand in both panels: they must choose before the sources of one.
test('the same, for nine series in two panels', () => {
  const chosen = [
    'antiwar-syria',
    'itic-claims-syria',
    'mei-lister-syria-average',
    'reuters-claims-syria',
    'cep-claims-iraq',
    'claims-tracker-iraq',
    'itic-claims-iraq',
    'joel-wing-iraq-isil-yearly',
    'reuters-claims-iraq-yearly',
  ];
  expect(
    clashes(
      attacks,
      attacks.filter(({ id }) => chosen.includes(id)),
    ),
  ).toEqual([]);
});

test('every source on screen has a colour of the palette', () => {
  const colours = assignColours(attacks, attacks);
  expect(attacks.every(({ sourceId }) => [0, 1, 2, 3, 4, 5].includes(colours.get(sourceId)!))).toBe(true);
});

test('adding a series to a figure recolours none of the default view', () => {
  const sources = byDefault.map(({ sourceId }) => sourceId);
  const colours = assignColours(attacks, byDefault);
  fc.assert(
    fc.property(fc.subarray(attacks), (added) => {
      const more = assignColours(
        attacks,
        attacks.filter((one) => byDefault.includes(one) || added.includes(one)),
      );
      expect(sources.map((source) => more.get(source))).toEqual(sources.map((source) => colours.get(source)));
    }),
  );
});

test('a source has one colour in every panel', () => {
  const all = [
    definition({ id: 'a', sourceId: 'one', area: 'iraq' }),
    definition({ id: 'b', sourceId: 'two', area: 'syria' }),
    definition({ id: 'c', sourceId: 'one', area: 'syria' }),
  ];
  const colours = assignColours(all, all);
  expect(colours.size).toBe(2);
  expect(colours.get('one')).not.toBe(colours.get('two'));
});

test('past six in one panel colours repeat, as evenly as can be', () => {
  const all = Array.from({ length: 9 }, (_, index) =>
    definition({ id: `series-${index}`, sourceId: `source-${index}` }),
  );
  const used = [...assignColours(all, all).values()];
  expect(Array.from({ length: 6 }, (_, slot) => used.filter((one) => one === slot).length).toSorted()).toEqual([
    1, 1, 1, 2, 2, 2,
  ]);
});

test('further series of one source in a panel have other symbols', () => {
  expect(SYMBOLS.map((_, slot) => symbolFor(slot as Slot, 0))).toEqual(SYMBOLS);
  const ofOneSource = SYMBOLS.map((_, earlier) => symbolFor(4, earlier));
  expect(new Set(ofOneSource).size).toBe(6);
});
