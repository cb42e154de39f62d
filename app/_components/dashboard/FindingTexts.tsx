import { pinAddress } from '@/lib/site/pinAddress';
import { sayHeadline } from '@/lib/trends/say/sayHeadline';
import type { Headline } from '@/lib/types/finding';
import { SaidTexts } from '../SaidTexts';

/** One sentence of the dashboard in words for each use, to take along. */
export function FindingTexts({
  headline,
  number,
  origin,
  release,
}: {
  headline: Headline;
  number: number;
  origin: string;
  release: string;
}) {
  const said = sayHeadline(
    headline,
    `${origin}${pinAddress(`/figures/attacks${headline.figureQuery}`, release)}`,
    release,
  );
  return (
    <details>
      <summary>Words to copy</summary>
      <SaidTexts said={said} of={`finding ${number}`} />
    </details>
  );
}
