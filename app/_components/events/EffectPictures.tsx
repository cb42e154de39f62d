import { buildEffectPicture } from '@/lib/charts/effects/effectPicture';
import type { EffectLook } from '@/lib/charts/effects/effectLooks';
import { hasTips } from '@/lib/charts/layout';
import { buildPlaceboBins } from '@/lib/charts/effects/placeboBins';
import { paintPlaceboBins } from '@/lib/export/svg/paintEffect';
import { paintSvg } from '@/lib/export/svg/paintSvg';
import type { AnsweredEffect } from '@/lib/types/eventAnswer';
import type { ContextEvent } from '@/lib/types/record';
import { Painted } from '../painted/Painted';
import { PaintedFigure } from '../painted/PaintedFigure';

interface EffectPicturesProps {
  readonly effect: AnsweredEffect;
  readonly event: ContextEvent;
  readonly look: EffectLook;
}

/** What was counted and what would have been expected; beside it how the event stands among other dates. */
export function EffectPictures({ effect, event, look }: EffectPicturesProps) {
  const { id } = effect.definition;
  const placebos = buildPlaceboBins(effect);
  return (
    <div className="effect-pictures">
      <figure>
        <PaintedFigure
          paint={(width, name) =>
            paintSvg(buildEffectPicture(effect, event, look, width), {
              id: `picture-${id}-${name}`,
              style: null,
              eventHref: null,
              tips: hasTips(width),
            })
          }
        />
        <figcaption className="small quiet">
          Dashed: the level expected without the event; pale: its 95 % band, cut where it leaves the picture. Single
          periods scatter wider than the band. A break in the line is a month that is not known.
        </figcaption>
      </figure>
      {placebos && (
        <figure className="placebos">
          <Painted html={paintPlaceboBins(placebos, `placebos-${id}`)} />
          <figcaption className="small quiet">
            If many other dates give ratios like this one, so could chance.
          </figcaption>
        </figure>
      )}
    </div>
  );
}
