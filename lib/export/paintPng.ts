import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { ChartSpec } from '../types/chart';
import type { ThemeChoice } from '../types/figure';
import { FACES } from './figureFonts';
import { figureStyle, fixedPalette } from './figureStyle';
import { paintSvg } from './svg/paintSvg';

// No image is painted twice.
sharp.cache(false);

/** A figure as PNG, `scale` pixels for each of its own. Painted beside the event loop, with the project's faces alone. */
export async function paintPng(spec: ChartSpec, theme: ThemeChoice, scale: number): Promise<Buffer> {
  const svg = paintSvg(spec, { id: spec.figure, style: figureStyle(fixedPalette(theme)), eventHref: null });
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: FACES.map(({ path }) => path), loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
  // The same pixels, written by sharp, are half as many bytes; the paper lies under all of them.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}
