import type { QueryReader } from './queryReader';

/** The versions of the data that can be asked for. */
export interface HeldVersions {
  readonly current: string;
  readonly isHeld: (release: string) => boolean;
  readonly all: () => readonly string[];
}

/** A version of the data that a parameter names: null where it names none; one that is not held is a problem. */
export function heldVersion(
  parameter: string,
  read: QueryReader,
  { current, isHeld, all }: HeldVersions,
): string | null {
  const others = () => all().filter((release) => release !== current);
  return read.only(
    parameter,
    isHeld,
    () => `a version of the data that is held here: ${[`${current} (the current one)`, ...others()].join(', ')}`,
  );
}
