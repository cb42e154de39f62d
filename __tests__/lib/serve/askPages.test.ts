import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askPages } from '@/lib/serve/askPages';

let server: Server;
let questions = 0;

const portOf = (answering: Server) => (answering.address() as AddressInfo).port;

/** Answers the first question of each connection, and closes the connection at the second. */
beforeEach(async () => {
  questions = 0;
  const used = new WeakSet<object>();
  server = createServer(({ socket }, response) => {
    questions++;
    if (used.has(socket)) socket.destroy();
    else response.end('a page');
    used.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => void server.close().closeAllConnections());

test('a connection that was closed when it was used again costs no answer', async () => {
  const ask = askPages(portOf(server));
  for (let time = 0; time < 3; time++) expect((await ask({ url: '/', headers: {} })).body.toString()).toBe('a page');
  expect(questions).toBeGreaterThan(3);
});

test('a process that is gone is told at once, and not asked for ever', async () => {
  const port = portOf(server);
  const ask = askPages(port);
  await ask({ url: '/', headers: {} });
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  await expect(ask({ url: '/', headers: {} })).rejects.toThrow(/ECONN/);
});
