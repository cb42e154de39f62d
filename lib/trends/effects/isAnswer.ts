import type { AnsweredEffect, RefusedEffect } from '../../types/eventAnswer';

/** Whether a series could tell what followed an event. */
export function isAnswer(effect: AnsweredEffect | RefusedEffect): effect is AnsweredEffect {
  return 'finding' in effect;
}

/** Whether it could not. */
export function isRefusal(effect: AnsweredEffect | RefusedEffect): effect is RefusedEffect {
  return !isAnswer(effect);
}
