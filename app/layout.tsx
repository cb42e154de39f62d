import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import localFont from 'next/font/local';
import { DARK, LIGHT, PAGE_VARIABLES, PRINT, paletteDeclarations } from '@/lib/charts/palette';
import { figureStyle } from '@/lib/export/figureStyle';
import { anyRequest, pinOfRequest } from './_request/request';
import { PinNotice } from './_components/versions/PinNotice';
import { SiteFooter } from './_components/SiteFooter';
import { SiteHeader } from './_components/SiteHeader';
import './site.css';

const METADATA: Metadata = {
  title: { default: 'isil-trends: is ISIL getting weaker in Syria and Iraq?', template: '%s · isil-trends' },
  description:
    'Attacks and estimated strength of ISIL in Syria and Iraq, as each source counts them, with how sure anyone can be.',
};

/** However an address was spelled, a page has one. */
export async function generateMetadata(): Promise<Metadata> {
  const request = await anyRequest();
  return request ? { ...METADATA, alternates: { canonical: `${request.site}${request.canonical}` } } : METADATA;
}

// The faces come with the project. `optional`: text never moves because a face arrived late. The constants name the faces; one that is
// called like a kind of face, such as serif, would be exchanged late all the same.
const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--sans',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
});
const sourceSerif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--serif',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** The colours of figures and pages come from one palette; a reader's theme only changes its values. */
const COLOURS = [
  `:root{${paletteDeclarations(LIGHT)}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${paletteDeclarations(DARK)}}}`,
  `@media screen{:root[data-theme=dark]{${paletteDeclarations(DARK)}}}`,
  `@media print{:root{${paletteDeclarations(PRINT)}}}`,
  figureStyle(PAGE_VARIABLES),
].join('');

/** Pages show the version of the data that is current when they are asked for, so none is made beforehand. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const pin = await pinOfRequest();
  return (
    <html lang="en" className={`${inter.variable} ${sourceSerif.variable}`}>
      <head>
        <style dangerouslySetInnerHTML={{ __html: COLOURS }} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <SiteHeader />
        <main id="main">
          {pin?.newer && <PinNotice release={pin.release} newer={pin.newer} />}
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
