import { createHash } from 'node:crypto';
import { lateScripts } from '@/lib/serve/next/lateScripts';

const SIGN = 'unforeseen';
const ADDRESS = '/_late/v1/methods?part="<a>';
const page = (text: string) =>
  `<html><head><link rel="preload" as="script" fetchPriority="low" href="/b.js" nonce="${SIGN}"/><link rel="preload" as="font" href="/f.woff2"/><script src="/a.js" async="" nonce="${SIGN}"></script></head><body><p>${text}</p><script src="/old.js" noModule="" nonce="${SIGN}"></script><script src="/b.js" id="start" async="" nonce="${SIGN}"></script><script nonce="${SIGN}">push("${SIGN}")</script><script nonce="${SIGN}">push("2")</script></body></html>`;

const late = (text: string) => lateScripts(page(text), SIGN, ADDRESS);
const scriptsOf = (html: string) => [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page comes with one script, which the policy names and which knows the others in their order', () => {
  const { html, hash, script } = late('Words');
  const [starter, ...others] = scriptsOf(html);
  expect(others).toEqual([]);
  expect(hash).toBe(hashOf(starter!));
  expect(starter).toContain('files=["/a.js","/b.js"]');
  expect(script).toBe('push("")\n;push("2")');
});

test('the address of what comes later is a text of the script, whatever is in it', () => {
  const [starter] = scriptsOf(late('Words').html);
  expect(starter).toContain(String.raw`src:"/_late/v1/methods?part=\"\u003ca>"`);
});

test('nothing is fetched for a script beforehand', () => {
  const { html } = late('Words');
  expect([html.includes('as="script"'), html.includes('as="font"')]).toEqual([false, true]);
});

test.each([
  '<script>steal()</script>',
  '<script nonce="guess">steal()</script>',
  '</p></body><script>steal()</script>',
  "<script x='",
])('what came with somebody’s text is neither started nor named: %s', (text) => {
  const { html, hash, script } = late(text);
  expect(html).toContain(`<p>${text}</p>`);
  expect(script).toBe('push("")\n;push("2")');
  expect(hash).toBe(hashOf(/<script>(\(function[\s\S]*?)<\/script>/.exec(html)![1]!));
});

test('a page without script gets none', () => {
  const html = '<html><body><p>Words</p><script>steal()</script></body></html>';
  expect(lateScripts(html, SIGN, ADDRESS)).toEqual({ html, hash: null, script: '' });
});
