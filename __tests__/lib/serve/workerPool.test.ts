import { join } from 'node:path';
import { workerPool } from '@/lib/serve/workerPool';

const file = join(process.cwd(), '__tests__/fixtures/workerOfTests.ts');

describe('threads that answer', () => {
  const one = workerPool(file, 1, false);
  const two = workerPool(file, 2);
  afterAll(() => Promise.all([one.end(), two.end()]));

  it('tells a thread the question and hands its answer back', async () => {
    const question = { url: '/figures/attacks.csv', kinds: ['csv'] };
    const answer = await one.ask(question);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain' } });
    expect(JSON.parse(answer!.body.toString())).toEqual({ question, isMainThread: false });
  });

  it('hands back what is no file', async () => {
    await expect(one.ask(null)).resolves.toBeNull();
  });

  it('says what went wrong with one question, and answers the next', async () => {
    await expect(one.ask('fault')).rejects.toThrow('out of letters');
    await expect(one.ask('next')).resolves.toMatchObject({ status: 200 });
  });

  it('fails what a thread owes when it ends, and has another answer those that wait', async () => {
    const [ended, waiting] = await Promise.allSettled([one.ask('end'), one.ask('waiting')]);
    expect([ended.status, waiting.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('does not have a question wait behind another while a thread has nothing to do', async () => {
    const until = new SharedArrayBuffer(4);
    const held = two.ask(until);
    await expect(two.ask('quick')).resolves.toMatchObject({ status: 200 });
    Atomics.store(new Int32Array(until), 0, 1);
    Atomics.notify(new Int32Array(until), 0);
    await expect(held).resolves.toMatchObject({ status: 200 });
  });
});
