import 'server-only';
import { createHash } from 'node:crypto';
import type { HTMLAttributes } from 'react';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { AdoptedMarkup } from './AdoptedMarkup';
import { markupOnServer } from './markupOnServer';

interface PaintedProps extends HTMLAttributes<HTMLDivElement> {
  readonly html: string;
  readonly [data: `data-${string}`]: string | number;
}

/** A box of painted markup, which travels to the reader once. */
export async function Painted({ html, ...attributes }: PaintedProps) {
  // A script that moves from page to page asks, and not the browser itself.
  const isForScript = (await headers()).get('sec-fetch-dest') === 'empty';
  return <AdoptedMarkup name={keepMarkup(html)} html={isForScript ? html : null} {...attributes} />;
}

/** Keeps markup until the answer to this request is sent; gives the name to find it by, which is the same for the same markup. */
function keepMarkup(html: string): string {
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
