'use client';

import { type HTMLAttributes, useEffect, useMemo, useRef } from 'react';
import { markupOnServer } from './markupOnServer';

interface AdoptedMarkupProps extends HTMLAttributes<HTMLDivElement> {
  readonly name: string;
  /** Given where the page was asked for by script; else it stands in the page already. */
  readonly html: string | null;
}

/** Markup that came with the page, for a reader who goes back to it. */
const arrived = new Map<string, string>();

/** A box whose markup the server wrote into the page once, and that the browser takes over as it stands. */
export function AdoptedMarkup({ name, html, ...attributes }: AdoptedMarkupProps) {
  const box = useRef<HTMLDivElement>(null);
  // Kept until name or markup change: what has been adopted is not to be written again.
  const markup = useMemo(() => ({ __html: html ?? markupOf(name) }), [name, html]);
  useEffect(() => {
    const element = box.current!;
    if (html !== null || arrived.has(name)) return;
    // A browser that does not say that a script asked (before 2023) gets a page without its markup; loading it whole helps.
    if (element.innerHTML === '') window.location.reload();
    else arrived.set(name, element.innerHTML);
  }, [name, html]);
  return <div ref={box} {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={markup} />;
}

function markupOf(name: string): string {
  if (typeof window !== 'undefined') return arrived.get(name) ?? '';
  const markup = markupOnServer().get(name);
  if (markup === undefined) throw new Error('markup is gone before its page was written');
  return markup.html;
}
