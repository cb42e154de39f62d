import type { Basis, Measure } from '../types/record';

// What a measure and a basis say, in a sentence each, wherever a reader asks.

export const MEASURE_MEANINGS: Record<Measure, string> = {
  attacks: 'What the source itself calls an attack, whether or not anyone was harmed.',
  lethal_incidents:
    'Events with at least one death in which the group was a side, whoever attacked; air strikes on it are among them.',
  deaths:
    'People killed. They come several at a time, so a count by itself gives no interval; only how the months of a series vary does.',
  raids: 'Operations against suspected members: the effort of those who make them, not the group’s.',
  arrests:
    'People detained as suspected members. They come several at a time, so a count by itself gives no interval; only how the months of a series vary does.',
};

export const BASIS_MEANINGS: Record<Basis, string> = {
  claimed:
    'What the group says of itself, tallied. It may claim what it did not do and pass over what it did: no claim does not mean no attack.',
  confirmed:
    'Each one checked by an analyst or by people on the ground. What they could not check is missing, so such counts are minimums.',
  reported: 'Taken from monitors, the press or authorities, without a check of each one.',
  coded: 'Coded event by event by a data project under written rules, and revised with each release.',
};
