/** The port that PORT names, 3000 without it; ends the process in words where it names none. */
export function wantedPort(): number {
  const text = process.env.PORT ?? '3000';
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  console.error(`PORT must be a number from 0 to 65535, got “${text}”.`);
  process.exit(1);
}
