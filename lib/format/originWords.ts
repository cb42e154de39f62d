import type { ReleaseOrigin } from '../types/release';
import { formatCount } from './numbers';

/** What a release is made of: the shipped record alone, or with which imports. */
export function originWords({ shippedRelease, imports }: ReleaseOrigin): string {
  if (imports.length === 0) return 'the shipped record';
  const words = imports.map(
    ({ dataset, files, series }) =>
      `${dataset} (${counted(files.length, 'file')}, ${counted(series.length, 'series', 'series')})`,
  );
  return `the shipped record ${shippedRelease} with imports: ${words.join('; ')}`;
}

const counted = (count: number, one: string, many = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : many}`;
