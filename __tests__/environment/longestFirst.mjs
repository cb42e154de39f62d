import TestSequencer from '@jest/test-sequencer';

// Where no earlier run has left its times, Jest goes by the size of files, which says little: one that takes a minute may begin when
// all others have ended.

const LONGEST = [
  'lib/imports/fuzz',
  'browser/pages',
  'browser/faults',
  'browser/versions',
  'browser/documents',
  'browser/figures',
  'lib/stats/calibration',
  'lib/answers/fuzz',
  'browser/check',
  'browser/serving',
];

/** Begins with the files that take longest, so that no worker is left with one of them at the end. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`${name}.test.ts`));
    const [long, others] = [tests.filter((test) => place(test) >= 0), tests.filter((test) => place(test) < 0)];
    return [...long.toSorted((one, other) => place(one) - place(other)), ...super.sort(others)];
  }
}
