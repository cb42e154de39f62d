import { refusalOfLicence } from '@/lib/answers/licence';
import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { hasTips, PAGE_WIDTHS } from '@/lib/charts/layout';
import { paintSvg } from '@/lib/export/svg/paintSvg';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { othersTurn } from '@/lib/trends/inTurns';
import type { Figure } from '@/lib/types/figureContent';
import { InteractiveFigure } from './InteractiveFigure';
import { Painted } from '../painted/Painted';

/**
 * The figure as SVG, for three widths of which the page's style shows one: there before any script, and without.
 * The client part only adds reading off by pointer, finger and keyboard.
 */
export function FigureImage({ figure }: { figure: Figure }) {
  const { content, title, state } = figure;
  const query = writeFigureQuery(state);
  const leaves = refusalOfLicence(content.sources) === null;
  const specs = leaves
    ? null
    : Object.fromEntries(Object.values(PAGE_WIDTHS).map((width) => [width, specAt(figure, width)]));
  return (
    <InteractiveFigure address={`/figures/${content.figure}.chart.json${query}`} specs={specs} title={title}>
      {Object.entries(PAGE_WIDTHS).map(([name, width]) => (
        <Variant key={name} figure={figure} name={name} width={width} />
      ))}
    </InteractiveFigure>
  );
}

const specAt = ({ content, title }: Figure, width: number) => buildFigureSpec(content, { width, framed: false, title });

/** Between two widths other requests get their turn. */
async function Variant({ figure, name, width }: { figure: Figure; name: string; width: number }) {
  await othersTurn();
  const id = figure.content.figure;
  const eventHref = (event: string) => `#event-${id}-${event}`;
  const spec = specAt(figure, width);
  const html = paintSvg(spec, { id: `${id}-${name}`, style: null, eventHref, tips: hasTips(width) });
  return <Painted className="figure-variant" data-width={name} data-px={width} html={html} />;
}
