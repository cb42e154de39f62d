import { byteCache } from '@/lib/serve/byteCache';

test('lets go of what was not used longest when it is full', () => {
  const cache = byteCache<string>(800);
  for (let index = 0; index < 8; index++) cache.set(`key ${index}`, `value ${index}`, 100);
  expect(cache.get('key 0')).toBe('value 0');
  cache.set('one more', 'value', 100);
  expect(cache.get('key 0')).toBe('value 0');
  expect(cache.get('key 1')).toBeUndefined();
  expect(cache.bytes()).toBe(800);
});

test('does not keep a value that would push out most others', () => {
  const cache = byteCache<string>(800);
  cache.set('small', 'value', 100);
  cache.set('large', 'value', 101);
  expect([cache.get('small'), cache.get('large'), cache.bytes()]).toEqual(['value', undefined, 100]);
});

test('counts a value that is set again once', () => {
  const cache = byteCache<string>(800);
  cache.set('key', 'old', 100);
  cache.set('key', 'new', 60);
  expect([cache.get('key'), cache.bytes()]).toEqual(['new', 60]);
  cache.clear();
  expect([cache.get('key'), cache.bytes()]).toEqual([undefined, 0]);
});
