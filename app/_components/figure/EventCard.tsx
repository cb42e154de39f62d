'use client';

import { type RefObject, useEffect } from 'react';

/** An event that the reader points at, with where its card stands in the figure. */
export interface ShownEvent {
  readonly words: string;
  readonly left: number;
  readonly top: number;
}

interface EventCardProps {
  readonly box: RefObject<HTMLElement | null>;
  readonly shown: ShownEvent | null;
  readonly onShow: (event: ShownEvent | null) => void;
}

/**
 * The card of an event under pointer, finger or keyboard: title, date, summary, source. It copies the event's entry in the
 * list under the figure, where the label's link leads without script.
 */
export function EventCard({ box, shown, onShow }: EventCardProps) {
  useEffect(() => {
    const element = box.current!;
    const show = ({ target }: Event) => {
      const label = (target as Element).closest?.('[data-event-label]');
      if (label) onShow(placed(label, element));
    };
    const hide = ({ target, relatedTarget }: PointerEvent | FocusEvent) => {
      if (!(target as Element).closest?.('[data-event-label]')) return;
      const next = relatedTarget instanceof Element ? relatedTarget.closest('[data-event-label], .event-card') : null;
      if (!next) onShow(null);
    };
    const escape = (key: KeyboardEvent) => key.key === 'Escape' && onShow(null);
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerover', show, { signal });
    element.addEventListener('focusin', show, { signal });
    element.addEventListener('pointerout', hide, { signal });
    element.addEventListener('focusout', hide, { signal });
    document.addEventListener('keydown', escape, { signal });
    // A reader may have come before the script did.
    const label = element.querySelector('[data-event-label]:is(:hover, :focus)');
    if (label) onShow(placed(label, element));
    return () => listening.abort();
  }, [box, onShow]);

  if (!shown) return null;
  return (
    <div className="event-card" role="status" style={{ left: shown.left, top: shown.top }}>
      {shown.words
        .split('\n')
        .map((line, index) => (index === 0 ? <strong key={line}>{line}</strong> : <p key={line}>{line}</p>))}
    </div>
  );
}

const CARD_WIDTH = 320;

function placed(label: Element, box: HTMLElement): ShownEvent {
  const [mark, frame] = [label.getBoundingClientRect(), box.getBoundingClientRect()];
  return {
    words: label.querySelector('title')?.textContent ?? '',
    left: Math.max(0, Math.min(mark.left - frame.left, frame.width - CARD_WIDTH)),
    top: mark.bottom - frame.top + 8,
  };
}
