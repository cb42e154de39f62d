import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openSync } from 'fontkit';

// npm run font-metrics: measures the letters of the figure face, so that labels can be placed where there is no browser.

const require = createRequire(import.meta.url);
const FACES = { regular: '400Regular/Inter_400Regular.ttf', semibold: '600SemiBold/Inter_600SemiBold.ttf' };
const LETTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
  ...Array.from({ length: 96 }, (_, index) => String.fromCodePoint(160 + index)),
  ...'–—‘’“”…•→≥≤×−',
];

const advances = Object.fromEntries(
  Object.entries(FACES).map(([weight, file]) => {
    const font = openSync(require.resolve(`@expo-google-fonts/inter/${file}`));
    if (!('glyphForCodePoint' in font)) throw new Error(`${file} holds more than one face`);
    const perMille = (letter: string) =>
      Math.round((font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth / font.unitsPerEm) * 1000);
    return [weight, Object.fromEntries(LETTERS.map((letter) => [letter, perMille(letter)]))];
  }),
);

writeFileSync(join(process.cwd(), 'lib/charts/interAdvances.json'), `${JSON.stringify(advances)}\n`);
console.log(`Measured ${LETTERS.length} letters in ${Object.keys(FACES).length} weights.`);
