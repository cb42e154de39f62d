import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// npm run bench -- NAME: times one part of the product. Every benchmark is a file of that name in lib/commands/bench/.

// Names in two words are parts of a benchmark.
const folder = join(process.cwd(), 'lib/commands/bench');
const names = readdirSync(folder)
  .filter((file) => /^[a-z]+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length));
const name = process.argv[2] ?? '';
if (names.includes(name)) void import(join(folder, `${name}.ts`));
else {
  console.error(`npm run bench -- NAME, where NAME is ${names.join(' or ')}.`);
  process.exit(1);
}
