import '@testing-library/jest-dom';

// A warning from React or Recharts is a fault that a reader will meet later.
for (const level of ['error', 'warn'] as const) {
  jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
    throw new Error(`console.${level}: ${words.map(String).join(' ')}`);
  });
}

// Links ask which release the address pins; outside a request there is none.
jest.mock('next/headers', () => ({
  headers: () => Object.assign(Promise.resolve(new Headers()), { status: 'fulfilled', value: new Headers() }),
}));
