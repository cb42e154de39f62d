import { buildEffectRows } from '@/lib/charts/effects/effectRows';
import type { EffectLook } from '@/lib/charts/effects/effectLooks';
import { paintEffectRows } from '@/lib/export/svg/paintEffect';
import { keepTogether } from '@/lib/format/keepTogether';
import type { EventAnswer } from '@/lib/types/eventAnswer';
import { EffectTable } from './EffectTable';
import { PaintedFigure } from '../painted/PaintedFigure';

interface EffectsAtAGlanceProps {
  readonly answer: EventAnswer;
  readonly looks: ReadonlyMap<string, EffectLook>;
  readonly release: string;
}

/** All effects of an event side by side, and how many comparisons that makes. */
export function EffectsAtAGlance({ answer, looks, release }: EffectsAtAGlanceProps) {
  const { answered, comparisons, event } = answer;
  const caption = `Rate after “${event.title}” over the rate before, by series`;
  return (
    <section className="figure-section" aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side: the rate after over the rate before</h2>
      <p className="quiet small">{keepTogether(comparisons.sentence)}</p>
      <PaintedFigure
        paint={(width, name) =>
          paintEffectRows(buildEffectRows(answer, looks, width), event.period.start, `effects-${name}`)
        }
      />
      <p className="small quiet effect-key">
        Filled symbols were declared beforehand, hollow ones were not. The bar is the 95 % interval; where it crosses
        the line of no change, that series cannot tell the direction. An arrow leads out of the picture. Rank 1: no
        other date shows stronger evidence of a change; neighbouring dates share most of their months, so this is no
        proof. Each series is measured against itself only. isil-trends, version {release}.
      </p>
      <div className="under">
        <details>
          <summary>Table: the same numbers</summary>
          <EffectTable answered={answered} caption={caption} />
        </details>
      </div>
    </section>
  );
}
