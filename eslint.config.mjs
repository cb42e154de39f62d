import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

const config = [
  ...next,
  ...nextTypescript,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      'import/no-default-export': 'off',
      'import/no-anonymous-default-export': 'off',
    },
  },
  { files: ['lib/commands/**', '__tests__/**'], rules: { 'no-console': 'off' } },
  { ignores: ['.next*/**', 'next-env.d.ts', 'node_modules/**'] },
];

export default config;
