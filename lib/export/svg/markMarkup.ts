import type { SymbolShape, Tip } from '../../types/chart';
import { SYMBOLS } from '../../charts/panels/assignColours';
import { DOT_AREA, STATEMENT_AREA } from '../../marks/markPaths';
import { number, shortNumber } from '../../marks/pixelNumbers';
import { escapeXml } from '../escapeXml';
import { symbolPath } from '../symbolPath';

/** How marks are written: with the names that a page's script looks for, or bare, for frames that must be light. */
export interface MarkMarkup {
  readonly digits: 1 | 2;
  readonly number: (px: number) => string;
  /** An attribute that names a part for scripts. */
  readonly name: (attribute: string, value: string) => string;
  /** Attributes that say which figure of which series a mark is. */
  readonly identity: (series: string, start: string, id?: string) => string;
  readonly title: (tip: Tip) => string;
  readonly shortTitle: (tip: Tip) => string;
  readonly symbol: (
    style: string,
    identity: string,
    shape: SymbolShape,
    area: number,
    x: number,
    y: number,
    tip: Tip | null,
  ) => string;
}

const title = (tip: Tip) => `<title>${escapeXml(tip.join('\n'))}</title>`;

function symbolWith(write: MarkMarkup['number'], say: MarkMarkup['title']): MarkMarkup['symbol'] {
  return (style, identity, shape, area, x, y, tip) => {
    const said = tip ? say(tip) : '';
    return `<path class="${style}"${identity} transform="translate(${write(x)} ${write(y)})" d="${symbolPath(shape, area)}"${said ? `>${said}</path>` : '/>'}`;
  };
}

export const NAMED: MarkMarkup = {
  digits: 2,
  number,
  name: (attribute, value) => ` data-${attribute}="${escapeXml(value)}"`,
  identity: (series, start, id) =>
    ` data-series="${escapeXml(series)}" data-start="${start}"${id === undefined ? '' : ` data-id="${escapeXml(id)}"`}`,
  title,
  shortTitle: title,
  symbol: symbolWith(number, title),
};

/** The same without tips, to a tenth of a pixel. */
export const UNTIPPED: MarkMarkup = {
  ...NAMED,
  digits: 1,
  number: shortNumber,
  title: () => '',
  shortTitle: () => '',
  symbol: symbolWith(shortNumber, () => ''),
};

const shapeId = (shape: SymbolShape, area: number) => `${shape}-${area}`;

/** The legend says who counts what, so the tip of a bare mark begins with its period; a group bears the name. */
export const BARE: MarkMarkup = {
  digits: 1,
  number: shortNumber,
  name: () => '',
  identity: () => '',
  title: (tip) => title(tip.length > 2 ? tip.slice(1) : tip),
  shortTitle: (tip) => title(tip.slice(0, 2)),
  symbol: (style, _identity, shape, area, x, y, tip) =>
    `<use class="${style}" href="#${shapeId(shape, area)}" x="${shortNumber(x)}" y="${shortNumber(y)}"${tip ? `>${BARE.title(tip)}</use>` : '/>'}`,
};

/** What bare figures of a page refer to, drawn once. */
export function bareShapes(others: string): string {
  const paths = [DOT_AREA, STATEMENT_AREA].flatMap((area) =>
    SYMBOLS.map((shape) => `<path id="${shapeId(shape, area)}" d="${symbolPath(shape, area)}"/>`),
  );
  return `<svg width="0" height="0" class="fig" style="position:absolute" aria-hidden="true"><defs>${others}${paths.join('')}</defs></svg>`;
}
