/** Once after all browser tests: ends what sharedSite.ts began. */
export default function closeShared(): void {
  (globalThis as { closeSharedSite?: () => void }).closeSharedSite?.();
}
