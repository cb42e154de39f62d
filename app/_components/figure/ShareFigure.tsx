import { shareTexts } from '@/lib/export/words/shareTexts';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import type { FigureContent } from '@/lib/types/figureContent';
import { CopyText } from '../CopyText';

/** How a figure leaves: as a link, a frame, an image, a citation; each says what it is good for. */
export function ShareFigure({ content, origin, query }: { content: FigureContent; origin: string; query: string }) {
  return (
    <details>
      <summary>Embed and cite</summary>
      {shareTexts(content, origin, {
        query,
        pinned: writeFigureQuery({ ...content.state, release: content.release }),
      }).map(({ name, goodFor, text }) => (
        <CopyText key={name} label={name} note={goodFor} text={text} />
      ))}
    </details>
  );
}
