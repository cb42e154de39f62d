import { figureTable } from '@/lib/export/tables/figureTable';
import type { Figure } from '@/lib/types/figureContent';
import { Painted } from '../painted/Painted';

/** The figures on screen as a table. A box that scrolls must be in reach of the keyboard. */
export function FigureTable({ figure: { content, title } }: { figure: Figure }) {
  return (
    <Painted
      className="table-box"
      tabIndex={0}
      role="region"
      aria-label={`Table: ${title}`}
      html={figureTable(content)}
    />
  );
}
