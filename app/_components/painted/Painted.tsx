import type { HTMLAttributes } from 'react';
import { askedByScript, keepMarkup } from './keepMarkup';
import { AdoptedMarkup } from './AdoptedMarkup';

interface PaintedProps extends HTMLAttributes<HTMLDivElement> {
  readonly html: string;
  readonly [data: `data-${string}`]: string | number;
}

/** A box of painted markup, which travels to the reader once. */
export async function Painted({ html, ...attributes }: PaintedProps) {
  return <AdoptedMarkup name={keepMarkup(html)} html={(await askedByScript()) ? html : null} {...attributes} />;
}
