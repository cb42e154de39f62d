import { parseWidth } from '../../../lib/query/parseWidth';

const width = (query: string) => parseWidth(new URLSearchParams(query));

test('a width from 280 to 2400 pixels, or none', () => {
  expect([width('width=280'), width('width=1080'), width('width=2400'), width(''), width('width=')]).toEqual([280, 1080, 2400, null, null]);
});

test.each(['279', '2401', '0', '-680', '680.5', '1e3', '0x400', '680px', ' 680', 'wide', '00680'])('%j is refused', (value) => {
  expect(width(`width=${encodeURIComponent(value)}`)).toEqual({ parameter: 'width', value, allowed: 'a whole number of pixels from 280 to 2400' });
});
