/** Once after all browser tests: ends what sharedSite.ts began. */
export default async function closeShared(): Promise<void> {
  await (globalThis as { closeSharedSite?: () => Promise<void> }).closeSharedSite?.();
}
