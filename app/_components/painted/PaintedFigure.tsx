import { PAGE_WIDTHS } from '@/lib/charts/layout';
import { Painted } from './Painted';

/** A picture painted for three widths, of which the page's style shows the one that fits. No script is needed. */
export function PaintedFigure({ paint }: { paint: (width: number, name: string) => string }) {
  return (
    <div className="figure-box">
      {Object.entries(PAGE_WIDTHS).map(([name, width]) => (
        <Painted key={name} className="figure-variant" data-width={name} html={paint(width, name)} />
      ))}
    </div>
  );
}
