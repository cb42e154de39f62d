import { figureTable } from '@/lib/export/tables/figureTable';
import type { FigureContent } from '@/lib/types/figureContent';
import { Painted } from '../painted/Painted';

/** The figures on screen as a table. A box that scrolls must be in reach of the keyboard. */
export function FigureTable({ content }: { content: FigureContent }) {
  return (
    <Painted
      className="table-box"
      tabIndex={0}
      role="region"
      aria-label={`Table: ${content.title}`}
      html={figureTable(content)}
    />
  );
}
