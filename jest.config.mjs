import nextJest from 'next/jest.js';

const withNext = nextJest({ dir: './' });

/** Plain modules in a fixed time zone: a date that is read in local time fails in two of the three. */
const inZone = (displayName, timeZone, tests) => ({
  displayName,
  testEnvironment: '<rootDir>/__tests__/environment/nodeInZone.mjs',
  testEnvironmentOptions: { timeZone },
  testMatch: tests,
});

const ours = ['<rootDir>/__tests__/{architecture,lib/**/*}.test.ts'];
/** Nothing in these depends on the time zone, and they take their time. */
const once = ['/lib/stats/', '/lib/releases/', '/lib/imports/'];
const projects = [
  { ...inZone('utc', 'UTC', ours), testPathIgnorePatterns: once },
  { ...inZone('los-angeles', 'America/Los_Angeles', ours), testPathIgnorePatterns: once },
  { ...inZone('baghdad', 'Asia/Baghdad', ours), testPathIgnorePatterns: once },
  inZone('stats', 'UTC', ['<rootDir>/__tests__/lib/stats/**/*.test.ts']),
  inZone('routes', 'UTC', ['<rootDir>/__tests__/routes/**/*.test.ts']),
  inZone('disk', 'UTC', ['<rootDir>/__tests__/lib/{releases,imports}/**/*.test.ts']),
  {
    displayName: 'components',
    testEnvironment: 'jsdom',
    testMatch: ['<rootDir>/__tests__/app/**/*.test.tsx'],
    setupFilesAfterEnv: ['<rootDir>/__tests__/environment/components.ts'],
  },
  inZone('browser', 'UTC', ['<rootDir>/__tests__/browser/**/*.test.ts']),
];

const esmPackages = ['d3-[a-z-]+', 'internmap', 'csv-parse', 'csv-stringify', '@date-fns/utc', 'ml-matrix', 'ml-array-.*', 'is-any-array'];

const config = async () => ({
  projects: await Promise.all(
    projects.map(async (project) => {
      const resolved = await withNext(project)();
      return {
        ...resolved,
        transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
      };
    }),
  ),
});

export default config;
