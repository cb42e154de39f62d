import { join } from 'node:path';
import { workerPool } from '@/lib/serve/workerPool';

const file = join(process.cwd(), '__tests__/fixtures/workerOfTests.ts');
const ask = (threads: ReturnType<typeof workerPool>, question: string) => threads.ask(question);

describe('threads that answer', () => {
  const one = workerPool(file, 1);
  const two = workerPool(file, 2);
  afterAll(() => Promise.all([one.end(), two.end()]));

  it('tells a thread what is asked', async () => {
    const answer = await ask(one, '/figures/attacks.csv?from=2020');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain' } });
    expect(answer!.body.toString()).toBe('/figures/attacks.csv?from=2020');
  });

  it('hands back what is no file', async () => {
    await expect(ask(one, '/page')).resolves.toBeNull();
  });

  it('says what went wrong with one question, and answers the next', async () => {
    await expect(ask(one, '/fault')).rejects.toThrow('out of letters');
    await expect(ask(one, '/next')).resolves.toMatchObject({ status: 200 });
  });

  it('fails what a thread owes when it ends, and starts another', async () => {
    const owed = ask(one, '/slow');
    await expect(Promise.all([owed, ask(one, '/end')])).rejects.toThrow('ended');
    await expect(ask(one, '/next')).resolves.toMatchObject({ status: 200 });
  });

  it('gives a question to the thread that has least to do', async () => {
    const slow = ask(two, '/slow');
    // The busy thread would answer the slow question as soon as it were asked another.
    const first = await Promise.race([slow.then(() => 'the slow one'), ask(two, '/quick').then(() => 'the quick one')]);
    expect(first).toBe('the quick one');
    await ask(two, '/quick');
    await Promise.all([ask(two, '/quick'), ask(two, '/quick'), slow]);
  });
});
