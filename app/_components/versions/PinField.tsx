import { usePinnedRelease } from '@/app/_request/request';

/** Keeps a form on the release that its page pins. */
export function PinField() {
  const release = usePinnedRelease();
  return release && <input type="hidden" name="release" value={release} />;
}
