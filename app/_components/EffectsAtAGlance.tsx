import type { EventAnswer } from '@/lib/types/eventAnswer';
import { EffectTable } from './EffectTable';

/** All effects of an event side by side, and how many comparisons that makes. */
export function EffectsAtAGlance({ answer }: { answer: EventAnswer; release: string }) {
  const { answered, comparisons, event } = answer;
  return (
    <section className="figure-section" aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side</h2>
      <p className="quiet small">{comparisons.sentence}</p>
      <EffectTable answered={answered} caption={`Rate after “${event.title}” over the rate before, by series`} />
    </section>
  );
}
