'use client';

import { useRouter } from 'next/navigation';
import {
  type ChangeEvent,
  type FormEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useTransition,
} from 'react';

interface ControlFormProps {
  readonly action: string;
  readonly name: string;
  /** What the address leaves out: values that are the default anyway. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/**
 * A GET form. Without script it has a button; with script each choice is taken at once, the address says it, and the
 * page keeps its place.
 */
export function ControlForm({ action, name, defaults, children }: ControlFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [busy, start] = useTransition();

  const go = () =>
    start(() => router.push(`${action}${queryOfFields(new FormData(form.current!), defaults)}`, { scroll: false }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  // A half-typed date is not a choice yet; it is taken with Enter or when the field is left.
  const change = (event: ChangeEvent<HTMLFormElement>) => {
    const field = event.target as unknown as HTMLInputElement;
    if (field.type !== 'text') go();
  };
  const leave = (event: React.FocusEvent<HTMLFormElement>) => {
    const field = event.target as unknown as HTMLInputElement;
    if (isTypedDate(field)) go();
  };
  // A reader may have chosen before the script came.
  const goIfChosen = useEffectEvent(() => {
    if ([...form.current!.elements].some(isChosen)) go();
  });
  useEffect(() => goIfChosen(), []);
  return (
    <form
      ref={form}
      method="get"
      action={action}
      aria-label={name}
      className="controls"
      data-busy={busy}
      onSubmit={submit}
      onChange={change}
      onBlur={leave}
    >
      {children}
    </form>
  );
}

const isTypedDate = (field: HTMLInputElement) =>
  field.type === 'text' && field.value !== field.defaultValue && field.checkValidity();

/** Whether a field says something else than when the page came, and its reader is done with it. */
function isChosen(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  return field.checked !== field.defaultChecked || (isTypedDate(field) && field !== document.activeElement);
}

/** The query of a filled form in the spelling of the address grammar: lists by comma, defaults and empty fields left out. */
export function queryOfFields(fields: FormData, defaults: Readonly<Record<string, string>>): string {
  const lists = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || value === '') continue;
    lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  const query = [...lists].flatMap(([name, values]) => {
    const chosen = values.length > 1 ? values.filter((value) => value !== 'none') : values;
    const text = chosen.join(',');
    return sameChoice(text, defaults[name] ?? '') ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** A list is a set: order does not make it another choice. */
const sameChoice = (a: string, b: string) => a.split(',').toSorted().join() === b.split(',').toSorted().join();
