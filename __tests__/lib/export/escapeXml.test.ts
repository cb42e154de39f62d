import fc from 'fast-check';
import { escapeXml } from '@/lib/export/escapeXml';
import { parseXml } from '@/__tests__/fixtures/xml';

test('the five letters that mean something between tags and in attributes', () => {
  expect(escapeXml(`a < b & "c" > 'd'`)).toBe('a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;');
});

test('what XML forbids is dropped, line breaks and tabs stay', () => {
  expect(escapeXml('a\u0000b\u0008c\u000bd\ufffee\tf\ng')).toBe('abcde\tf\ng');
});

test('any text comes out of an element as it went in', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: 'grapheme' })
        .filter((text) => !/[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/.test(text)),
      (text) => {
        expect(parseXml(`<a b="${escapeXml(text.replaceAll(/\s/g, ' '))}">${escapeXml(text)}</a>`)).toMatchObject({
          text,
          attributes: { b: text.replaceAll(/\s/g, ' ') },
        });
      },
    ),
  );
});
