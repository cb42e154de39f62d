import { isAbsolute, join } from 'node:path';

/** Where imports and releases are kept: DATA_DIR, else `.data` beside the program. */
export function dataFolder(): string {
  const named = process.env.DATA_DIR || '.data';
  return isAbsolute(named) ? named : join(/* turbopackIgnore: true */ process.cwd(), named);
}
