import type { Area, Governorate } from '../types/record';

/** Names of the governorates, alone; `AREA_NAMES` adds the country. */
export const GOVERNORATE_NAMES: Readonly<Record<Governorate, string>> = {
  'syria-aleppo': 'Aleppo',
  'syria-damascus': 'Damascus city',
  'syria-daraa': 'Daraa',
  'syria-deir-ez-zor': 'Deir ez-Zor',
  'syria-hama': 'Hama',
  'syria-hasakah': 'Hasakah',
  'syria-homs': 'Homs',
  'syria-idlib': 'Idlib',
  'syria-latakia': 'Latakia',
  'syria-quneitra': 'Quneitra',
  'syria-raqqa': 'Raqqa',
  'syria-rif-dimashq': 'Rif Dimashq',
  'syria-suwayda': 'Suwayda',
  'syria-tartus': 'Tartus',
  'iraq-anbar': 'Anbar',
  'iraq-babil': 'Babil',
  'iraq-baghdad': 'Baghdad',
  'iraq-basra': 'Basra',
  'iraq-dahuk': 'Dahuk',
  'iraq-diyala': 'Diyala',
  'iraq-erbil': 'Erbil',
  'iraq-halabja': 'Halabja',
  'iraq-karbala': 'Karbala',
  'iraq-kirkuk': 'Kirkuk',
  'iraq-maysan': 'Maysan',
  'iraq-muthanna': 'Muthanna',
  'iraq-najaf': 'Najaf',
  'iraq-nineveh': 'Nineveh',
  'iraq-qadisiyyah': 'Qadisiyyah',
  'iraq-salah-al-din': 'Salah al-Din',
  'iraq-sulaymaniyah': 'Sulaymaniyah',
  'iraq-thi-qar': 'Thi Qar',
  'iraq-wasit': 'Wasit',
};

export const GOVERNORATES = Object.keys(GOVERNORATE_NAMES) as readonly Governorate[];

export function isGovernorate(area: Area): area is Governorate {
  return area in GOVERNORATE_NAMES;
}

export function countryOfGovernorate(area: Governorate): 'syria' | 'iraq' {
  return area.startsWith('syria-') ? 'syria' : 'iraq';
}

/** A word for every governorate. */
export function eachGovernorate(say: (name: string, country: 'Syria' | 'Iraq') => string): Record<Governorate, string> {
  const entries = GOVERNORATES.map((area) => [
    area,
    say(GOVERNORATE_NAMES[area], countryOfGovernorate(area) === 'syria' ? 'Syria' : 'Iraq'),
  ]);
  return Object.fromEntries(entries) as Record<Governorate, string>;
}
