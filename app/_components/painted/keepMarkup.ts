import 'server-only';
import { createHash } from 'node:crypto';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { markupOnServer } from './markupOnServer';

/** Keeps markup until the answer to this request is sent; gives the name to find it by, which is the same for the same markup. */
export function keepMarkup(html: string): string {
  const kept = markupOnServer();
  const name = createHash('sha256').update(html).digest('base64url').slice(0, 16);
  const markup = kept.get(name) ?? { html, pages: 0 };
  markup.pages += 1;
  kept.set(name, markup);
  after(() => {
    markup.pages -= 1;
    if (markup.pages === 0) kept.delete(name);
  });
  return name;
}

/** Whether the page was asked for by a script that moves from page to page, and not by the browser itself. */
export async function askedByScript(): Promise<boolean> {
  return (await headers()).get('sec-fetch-dest') === 'empty';
}
