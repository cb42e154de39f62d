import nextJest from 'next/jest.js';

const withNext = nextJest({ dir: './' });

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
    ...inZone('browser', 'UTC', ['<rootDir>/__tests__/browser/**/*.test.ts']),
    globalSetup: '<rootDir>/__tests__/environment/sharedSite.ts',
    globalTeardown: '<rootDir>/__tests__/environment/closeSharedSite.ts',
  },
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

const config = async () => ({
  maxWorkers: '100%',
  testSequencer: './__tests__/environment/longestFirst.mjs',
  projects: await Promise.all(
    projects.map(async (project) => {
      const resolved = await withNext(project)();
      return {
        ...resolved,
        // Lookups of these through the sandbox of Jest are slow, and simulations make millions.
        sandboxInjectedGlobals: ['Math', 'Number', 'Float64Array'],
        roots: ['<rootDir>/__tests__', '<rootDir>/app', '<rootDir>/lib'],
        // For mocks, whose names the compiler leaves alone.
        moduleNameMapper: { ...resolved.moduleNameMapper, '^@/(.*)$': '<rootDir>/$1' },
        transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
      };
    }),
  ),
});

export default config;
