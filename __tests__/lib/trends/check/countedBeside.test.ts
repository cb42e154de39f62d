import type { Area } from '@/lib/types/record';
import { countedBeside } from '@/lib/trends/check/countedBeside';
import { typedWindow } from '@/lib/trends/windowOfSeries';
import { aligned } from '@/__tests__/fixtures/aligned';

test('what counts the same stands first, then what counts in the same area, a governorate too', () => {
  const counted = aligned('ric-northeast-syria-isil');
  const inArea = (id: string, area: Area, measure: 'attacks' | 'deaths') => ({
    ...counted,
    definition: { ...counted.definition, id, area, measure },
  });
  const year = (number: number) => ({
    ...typedWindow({
      measure: 'attacks',
      count: 9,
      period: { start: `${number}-01-01`, end: `${number + 1}-01-01` } as never,
    }),
    area: 'iraq-nineveh' as const,
  });
  const rows = countedBeside(
    [
      inArea('dead', 'iraq-nineveh', 'deaths'),
      inArea('country', 'syria', 'attacks'),
      inArea('same', 'iraq-nineveh', 'attacks'),
    ],
    year(2023),
    year(2024),
  );
  expect(rows.map(({ seriesId }) => seriesId)).toEqual(['same', 'country', 'dead']);
});
