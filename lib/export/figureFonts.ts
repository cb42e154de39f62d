import { join } from 'node:path';
import type { Weight } from '../charts/measureText';

// Faces come with the project: a picture has the same letters on every machine.

const FOLDER = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts');

export interface Face {
  readonly family: 'Inter' | 'Noto Sans Arabic';
  readonly weight: Weight;
  readonly path: string;
}

const face = (family: Face['family'], weight: Weight, path: string): Face => ({
  family,
  weight,
  path: join(FOLDER, path),
});

export const FACES: readonly Face[] = [
  face('Inter', 'regular', 'inter/400Regular/Inter_400Regular.ttf'),
  face('Inter', 'semibold', 'inter/600SemiBold/Inter_600SemiBold.ttf'),
  face('Noto Sans Arabic', 'regular', 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  face('Noto Sans Arabic', 'semibold', 'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
];

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/u;

/** Which face a letter is written in. */
export function familyOf(letter: string): Face['family'] {
  return ARABIC.test(letter) ? 'Noto Sans Arabic' : 'Inter';
}
