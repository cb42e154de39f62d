import 'server-only';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { markupOnServer } from '@/app/_components/markupOnServer';

let given = 0;

/** Keeps markup until the answer to this request is sent; gives the name to find it by. */
export function keepMarkup(html: string): string {
  const name = `painted-${given++}`;
  markupOnServer().set(name, html);
  after(() => void markupOnServer().delete(name));
  return name;
}

/** Whether the page was asked for by a script that moves from page to page, and not by the browser itself. */
export async function askedByScript(): Promise<boolean> {
  return (await headers()).get('sec-fetch-dest') === 'empty';
}
