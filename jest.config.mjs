import { availableParallelism } from 'node:os';
import nextJest from 'next/jest.js';

/** Plain modules in a fixed time zone. */
const inZone = (displayName, timeZone, tests) => ({
  displayName,
  testEnvironment: '<rootDir>/__tests__/environment/nodeInZone.mjs',
  testEnvironmentOptions: { timeZone },
  testMatch: tests,
});

/** Rooms that make days of texts, periods of days and words of both: a date taken in local time fails in one zone of three. */
const ofDates = ['<rootDir>/__tests__/lib/{annotations,format,series,site,sources,time}/**/*.test.ts'];
/** The others get their dates from these (architecture.test.ts sees to it), and run once, where our midnight is still yesterday. */
const all = ['<rootDir>/__tests__/{architecture,lib/**/*}.test.ts'];
/** Of these `npm test` tries a sample (fixtures/repetitions.ts), and nothing of those that end to end start many servers. */
const long = ['<rootDir>/__tests__/{lib,browser}/**/*.long.test.ts'];
const projects = [
  inZone('los-angeles', 'America/Los_Angeles', all),
  inZone('utc', 'UTC', ofDates),
  inZone('baghdad', 'Asia/Baghdad', ofDates),
  {
    displayName: 'components',
    testEnvironment: 'jsdom',
    testMatch: ['<rootDir>/__tests__/app/**/*.test.tsx'],
    setupFilesAfterEnv: ['<rootDir>/__tests__/environment/components.ts'],
  },
  {
    ...inZone('browser', 'UTC', ['<rootDir>/__tests__/browser/**/!(*.long).test.ts']),
    globalSetup: '<rootDir>/__tests__/environment/sharedSite.ts',
    globalTeardown: '<rootDir>/__tests__/environment/closeSharedSite.ts',
  },
  { ...inZone('long', 'America/Los_Angeles', long), globals: { IS_LONG_RUN: true } },
];

const esmPackages = [
  'd3-[a-z-]+',
  'internmap',
  'csv-parse',
  '@date-fns/utc',
  'ml-matrix',
  'ml-array-.*',
  'is-any-array',
];

const config = async () => {
  const withNext = await nextJest({ dir: './' })()();
  return {
    // One more than there are processors, as tests also wait: for the disk, for a page.
    maxWorkers: availableParallelism() + 1,
    // Only for what hangs: nothing is tested for how long it takes, and a machine may be busy.
    testTimeout: 300_000,
    // A process that has nothing open any more still takes a while to give back its memory.
    workerGracefulExitTimeout: 30_000,
    projects: projects.map((project) => ({
      ...withNext,
      globals: { IS_LONG_RUN: false },
      ...project,
      // Lookups of these through the sandbox of Jest are slow, and simulations make millions.
      sandboxInjectedGlobals: ['Math', 'Number', 'Float64Array'],
      roots: ['<rootDir>/__tests__', '<rootDir>/app', '<rootDir>/lib'],
      // For mocks, whose names the compiler leaves alone.
      moduleNameMapper: { ...withNext.moduleNameMapper, '^@/(.*)$': '<rootDir>/$1' },
      transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
    })),
  };
};

export default config;
