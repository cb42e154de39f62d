/** The colours of one theme. Slots are Okabe-Ito's hues, moved until each has a contrast of 4.5 to 1 with the paper. */
export interface Palette {
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly rule: string;
  readonly event: string;
  readonly span: string;
  readonly hatch: string;
  readonly accent: string;
  readonly slots: readonly [string, string, string, string, string, string];
}

export const LIGHT: Palette = {
  paper: '#ffffff',
  text: '#16181a',
  quiet: '#5a6066',
  rule: '#e2e4e6',
  event: '#54595e',
  span: '#eceef0',
  hatch: '#e6e8ea',
  accent: '#0b5394',
  slots: ['#0a64a8', '#a8430d', '#0a6e55', '#8c3a72', '#765a00', '#4a4d50'],
};

export const DARK: Palette = {
  paper: '#14171a',
  text: '#e9ebed',
  quiet: '#a3a9af',
  rule: '#2f3439',
  event: '#b3b9bf',
  span: '#23282d',
  hatch: '#272c31',
  accent: '#8cc2f0',
  slots: ['#6cb4ec', '#ee9660', '#55c7a5', '#dc97c8', '#d4b44e', '#c2c6ca'],
};

/** Grey alone: symbols and labels must do without colour. */
export const PRINT: Palette = {
  paper: '#ffffff',
  text: '#000000',
  quiet: '#444444',
  rule: '#d9d9d9',
  event: '#333333',
  span: '#eeeeee',
  hatch: '#e4e4e4',
  accent: '#000000',
  slots: ['#000000', '#555555', '#262626', '#6b6b6b', '#3d3d3d', '#717171'],
};

/** For pages, which set the colours once for everything on them. */
export const PAGE_VARIABLES: Palette = {
  paper: 'var(--paper)',
  text: 'var(--text)',
  quiet: 'var(--quiet)',
  rule: 'var(--rule)',
  event: 'var(--event)',
  span: 'var(--span)',
  hatch: 'var(--hatch)',
  accent: 'var(--accent)',
  slots: ['var(--slot-0)', 'var(--slot-1)', 'var(--slot-2)', 'var(--slot-3)', 'var(--slot-4)', 'var(--slot-5)'],
};

/** The declarations that give PAGE_VARIABLES their values. */
export function paletteDeclarations(palette: Palette): string {
  const { slots, ...single } = palette;
  return [
    ...Object.entries(single).map(([name, value]) => `--${name}:${value}`),
    ...slots.map((value, slot) => `--slot-${slot}:${value}`),
  ].join(';');
}
