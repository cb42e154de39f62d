import { pinAddress } from '@/lib/query/pinAddress';
import { sayHeadline } from '@/lib/trends/say/sayHeadline';
import type { Headline } from '@/lib/types/finding';
import { CopyText } from '../CopyText';

/** One sentence of the dashboard in words for each use, to take along. */
export function FindingTexts({ headline, number, origin, release }: { headline: Headline; number: number; origin: string; release: string }) {
  const said = sayHeadline(headline, `${origin}${pinAddress(`/figures/attacks${headline.figureQuery}`, release)}`, release);
  return (
    <details>
      <summary>Words to copy</summary>
      <CopyText label={`Caption (finding ${number})`} text={said.caption} />
      <CopyText label={`Social line (finding ${number})`} text={said.social} />
      <CopyText label={`Paragraph (finding ${number})`} text={said.paragraph} />
      <CopyText label={`Alternative text (finding ${number})`} text={said.altText} />
    </details>
  );
}
