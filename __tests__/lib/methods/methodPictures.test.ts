import { join } from 'node:path';
import { measureText } from '@/lib/charts/measureText';
import { paintPicture } from '@/lib/export/svg/paintPicture';
import { methodPictures } from '@/lib/methods/methodPictures';
import { methodAddress } from '@/lib/methods/methodAddress';
import { METHODS } from '@/lib/methods/methods';
import { readCalibration } from '@/lib/sources/readCalibration';
import { readReferenceSeries } from '@/lib/sources/readReferenceSeries';
import { record } from '@/__tests__/fixtures/record';
import { parseXml } from '@/__tests__/fixtures/xml';

const folder = join(process.cwd(), 'data');
const pictures = methodPictures(readReferenceSeries(folder), readCalibration(folder), record);

test.each(METHODS.map(({ id }) => id))('%s has a picture whose marks and words stay inside', (id) => {
  const picture = pictures[id]!;
  const points = picture.marks.flatMap((mark) => (mark.kind === 'dot' ? [mark.at] : mark.points));
  expect(points.length).toBeGreaterThan(3);
  for (const [x, y] of points) expect(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height).toBe(true);
  for (const { x, text, size, anchor, y } of picture.texts) {
    const width = measureText(text, size);
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
    expect([text, left >= -1, left + width <= picture.width + 1, y <= picture.height]).toEqual([
      text,
      true,
      true,
      true,
    ]);
  }
  expect(() => parseXml(paintPicture(picture, 'p'))).not.toThrow();
});

test('every kind of finding leads to a method of the page', () => {
  const anchors = METHODS.map(({ id }) => `/methods#${id}`);
  for (const kind of ['rates', 'event', 'break', 'trend', 'agreement', 'nowcast'] as const)
    expect(anchors).toContain(methodAddress({ kind }));
});
