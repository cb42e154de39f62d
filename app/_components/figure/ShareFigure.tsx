import { shareTexts } from '@/lib/export/words/shareTexts';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import type { Figure } from '@/lib/types/figureContent';
import { CopyText } from '../CopyText';

/** How a figure leaves: as a link, a frame, an image, a citation; each says what it is good for. */
export function ShareFigure({ figure, origin, query }: { figure: Figure; origin: string; query: string }) {
  return (
    <details>
      <summary>Embed and cite</summary>
      {shareTexts(figure, origin, {
        query,
        pinned: writeFigureQuery({ ...figure.state, release: figure.content.release }),
      }).map(({ name, goodFor, text }) => (
        <CopyText key={name} label={name} note={goodFor} text={text} />
      ))}
    </details>
  );
}
