import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { drainServer } from '@/lib/serve/drainServer';

// More than the machine takes off a process at once, so that most of it waits for the reader.
const BODY = Buffer.alloc(24 * 1024 * 1024, 'x');

let server: Server;
let close: () => Promise<void>;
let held: ServerResponse[];
beforeEach(async () => {
  held = [];
  server = createServer((request, response) => {
    if (request.url === '/held') held.push(response);
    else response.end(request.url === '/large' ? BODY : 'small');
  });
  close = drainServer(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

interface Reader {
  readonly socket: Socket;
  readonly text: () => string;
  readonly ended: Promise<void>;
}
const open = (): Promise<Reader> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port: (server.address() as AddressInfo).port }, () => resolve(reader));
    socket.on('data', (bytes: Buffer) => chunks.push(bytes));
    socket.on('error', () => undefined);
    const ended = new Promise<void>((end) => socket.once('close', () => end()));
    const reader = { socket, text: () => Buffer.concat(chunks).toString('latin1'), ended };
  });
const ask = ({ socket }: Reader, path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
const until = async (is: () => boolean) => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a reader who takes an answer slowly gets all of it', async () => {
  const reader = await open();
  reader.socket.pause();
  ask(reader, '/large');
  await until(() => reader.socket.readableLength > 0);
  const closed = close();
  // What the machine holds for the reader is taken bit by bit, so that it often has to wait for the rest.
  const timer = setInterval(() => (reader.socket.isPaused() ? reader.socket.resume() : reader.socket.pause()), 1);
  await reader.ended;
  clearInterval(timer);
  const [, body] = reader.text().split('\r\n\r\n');
  expect(body!.length).toBe(BODY.length);
  await closed;
});

test('an answer that is still being made says that it is the last', async () => {
  const [reader, quick] = [await open(), await open()];
  ask(quick, '/');
  await until(() => quick.text().includes('small'));
  expect(quick.text()).toMatch(/connection: keep-alive/i);
  ask(reader, '/held');
  await until(() => held.length > 0);
  const closed = close();
  held[0]!.end('made');
  await Promise.all([reader.ended, quick.ended, closed]);
  expect(reader.text()).toMatch(/connection: close[\s\S]*made$/i);
});

test('of answers that were asked for in a row each is given, and the last says so', async () => {
  const reader = await open();
  ask(reader, '/held');
  ask(reader, '/held');
  await until(() => held.length > 1);
  const closed = close();
  held[0]!.end('first');
  held[1]!.end('second');
  await Promise.all([reader.ended, closed]);
  expect(reader.text()).toMatch(/keep-alive[\s\S]*first[\s\S]*connection: close[\s\S]*second$/i);
});

test('a connection without a question does not keep it open, nor one that never ends its question', async () => {
  const [silent, half] = [await open(), await open()];
  half.socket.write('GET / HTTP/1.1\r\nHost:');
  await close();
  await Promise.all([silent.ended, half.ended]);
  expect([silent.text(), half.text()]).toEqual(['', '']);
});

test('a question that comes in while it closes is still answered', async () => {
  const reader = await open();
  reader.socket.write('GET / HTTP/1.1\r\n');
  const closed = close();
  reader.socket.write('Host: localhost\r\n\r\n');
  await Promise.all([reader.ended, closed]);
  expect(reader.text()).toMatch(/^HTTP\/1.1 200[\s\S]*connection: close[\s\S]*small$/i);
});
