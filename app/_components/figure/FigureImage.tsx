import { refusalOfLicence } from '@/lib/answers/licence';
import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { hasTips, PAGE_WIDTHS } from '@/lib/charts/layout';
import { paintSvg } from '@/lib/export/svg/paintSvg';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { othersTurn } from '@/lib/trends/othersTurn';
import type { FigureContent } from '@/lib/types/figureContent';
import { InteractiveFigure } from './InteractiveFigure';
import { Painted } from '../painted/Painted';

/**
 * The figure as SVG, for three widths of which the page's style shows one: there before any script, and without.
 * The client part only adds reading off by pointer, finger and keyboard.
 */
export function FigureImage({ content }: { content: FigureContent }) {
  const query = writeFigureQuery(content.state);
  const leaves = refusalOfLicence(content.sources) === null;
  const specs = leaves
    ? null
    : Object.fromEntries(Object.values(PAGE_WIDTHS).map((width) => [width, specAt(content, width)]));
  return (
    <InteractiveFigure address={`/figures/${content.figure}.chart.json${query}`} specs={specs} title={content.title}>
      {Object.entries(PAGE_WIDTHS).map(([name, width]) => (
        <Variant key={name} content={content} name={name} width={width} />
      ))}
    </InteractiveFigure>
  );
}

const specAt = (content: FigureContent, width: number) => buildFigureSpec(content, { width, framed: false });

/** Between two widths other requests get their turn. */
async function Variant({ content, name, width }: { content: FigureContent; name: string; width: number }) {
  await othersTurn();
  const eventHref = (id: string) => `#event-${content.figure}-${id}`;
  const spec = specAt(content, width);
  const html = paintSvg(spec, { id: `${content.figure}-${name}`, style: null, eventHref, tips: hasTips(width) });
  return <Painted className="figure-variant" data-width={name} data-px={width} html={html} />;
}
