import { asciiHtml, asciiScript } from '@/lib/serve/next/asciiText';

const latin1 = (text: string) => Buffer.from(text).toString('latin1');
const LETTERS = 'é – “ ” \u00a0 ’ ، ISIL داعش 中 🔥';

test('a page says the same in ASCII', () => {
  const html = asciiHtml(latin1(`<p title="${LETTERS}">${LETTERS}</p>`));
  expect(html).toMatch(/^[\x20-\x7e]+$/);
  expect(html.replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))).toBe(
    `<p title="${LETTERS}">${LETTERS}</p>`,
  );
});

test('data inside a page stays data', () => {
  const html = asciiHtml(
    latin1(`<p>–</p><script type="application/ld+json">${JSON.stringify({ name: LETTERS })}</script><p>–</p>`),
  );
  expect(html).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(/ld\+json">(.*)<\/script>/.exec(html)![1]!)).toEqual({ name: LETTERS });
  expect(html.match(/&#8211;/g)).toHaveLength(2);
});

test('a script says the same in ASCII', () => {
  const script = asciiScript(latin1(JSON.stringify(LETTERS)));
  expect(script).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(script)).toBe(LETTERS);
});

test('what is ASCII already stays as it is', () => {
  const html = '<p>&amp; &#8211;</p><script>push("\\u2013")</script>';
  expect(asciiHtml(html)).toBe(html);
});
