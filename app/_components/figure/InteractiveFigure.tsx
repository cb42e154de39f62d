'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '@/lib/types/chart';
import { EventCard, type ShownEvent } from './EventCard';

interface Live {
  readonly spec: ChartSpec;
  readonly Layer: ComponentType<{ spec: ChartSpec; scale: number }>;
  readonly variant: HTMLElement;
}

interface InteractiveFigureProps {
  /** Where the description of the figure is. */
  readonly address: string;
  /** The descriptions by their width, where they leave in no file and so stand in the page. */
  readonly specs: Readonly<Record<string, ChartSpec>> | null;
  readonly title: string;
  readonly children: ReactNode;
}

/**
 * Adds reading off to a painted figure. The chart library is fetched when a reader first points at the figure or reaches it
 * with the keyboard; until then, and without it, the painted figure stands alone.
 */
export function InteractiveFigure({ address, specs, title, children }: InteractiveFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<Live | null>(null);
  const [event, setEvent] = useState<ShownEvent | null>(null);
  const [scale, setScale] = useState(1);

  useEffect(() => {
    const element = box.current!;
    const shownHere = new AbortController();
    const { signal } = shownHere;
    let loading = false;
    let shown: Live | null = null;
    const show = (next: Live | null) => {
      shown = next;
      setLive(next);
    };
    const load = async () => {
      const variant = [...element.querySelectorAll<HTMLElement>('.figure-variant')].find(
        (one) => one.offsetParent !== null,
      );
      const px = variant?.dataset.px;
      if (!variant || !px) return;
      const [{ RechartsFigure }, chart] = await Promise.all([
        import('./RechartsFigure'),
        specs?.[px] ?? fetchChart(withWidth(address, px)),
      ]);
      if (!chart || signal.aborted || variant.offsetParent === null) return;
      setScale(variant.clientWidth / chart.width);
      show({ spec: chart, Layer: RechartsFigure, variant });
    };
    // Each time a reader comes back: a turned phone shows another width, and what failed once may work now.
    const wanted = () => {
      if (shown || loading) return;
      loading = true;
      void load()
        .catch(() => undefined)
        .finally(() => (loading = false));
    };
    const resized = new ResizeObserver(() => {
      if (!shown) return;
      if (shown.variant.offsetParent === null) show(null);
      else setScale(shown.variant.clientWidth / shown.spec.width);
    });
    element.addEventListener('pointerenter', wanted, { signal });
    element.addEventListener('focusin', wanted, { signal });
    resized.observe(element);
    // A reader may have come before the script did.
    if (element.matches(':hover, :focus-within')) wanted();
    return () => {
      shownHere.abort();
      // The figure of another address is painted by now.
      show(null);
      resized.disconnect();
    };
  }, [address, specs]);

  useEffect(() => {
    const variant = live?.variant;
    variant?.classList.add('is-live');
    return () => variant?.classList.remove('is-live');
  }, [live]);

  return (
    <div className="figure-box" ref={box} role="group" aria-label={title}>
      <EventCard box={box} shown={event} onShow={setEvent} />
      {children}
      {live && <live.Layer spec={live.spec} scale={scale} />}
    </div>
  );
}

const withWidth = (address: string, width: string) => `${address}${address.includes('?') ? '&' : '?'}width=${width}`;

async function fetchChart(address: string): Promise<ChartSpec | null> {
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as ChartSpec) : null;
}
