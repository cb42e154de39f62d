import { matchAddress } from '@/lib/site/matchAddress';
import { readImageOptions } from '@/lib/site/parameters';
import { QueryReader } from '@/lib/site/queryReader';

const parse = (query: string) => {
  const read = new QueryReader(matchAddress(`/figures/attacks.png?${query}`).query);
  return { options: readImageOptions(read), problems: read.problems };
};

test('sizes in pixels and a scale, each absent by default', () => {
  expect(parse('width=280&height=640&scale=4').options).toEqual({ width: 280, height: 640, scale: 4 });
  expect(parse('').options).toEqual({ width: null, height: null, scale: 1 });
  expect(parse('width=&scale=').options).toEqual({ width: null, height: null, scale: 1 });
});

test.each(['279', '2401', '0', '-680', '680.5', '1e3', '0x400', '680px', ' 680', 'wide', '00680'])(
  'width %j is refused',
  (value) => {
    expect(parse(`width=${encodeURIComponent(value)}`).problems).toEqual([
      { parameter: 'width', value, allowed: 'a whole number of pixels from 280 to 2400' },
    ]);
  },
);

test('every problem is told at once, and two values are one too many', () => {
  expect(parse('width=300&width=400&height=99&scale=5').problems).toEqual([
    { parameter: 'width', value: '300 and 400', allowed: 'a whole number of pixels from 280 to 2400' },
    { parameter: 'height', value: '99', allowed: 'a whole number of pixels from 100 to 4000' },
    { parameter: 'scale', value: '5', allowed: 'a whole number from 1 to 4' },
  ]);
});
