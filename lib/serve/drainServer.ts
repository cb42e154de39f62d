import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** In which the first request of a connection may still come in. */
const ARRIVAL_MS = 1000;

/**
 * Has a server close without cutting off an answer: no connection is taken any more, those that wait for no answer are closed, and each other
 * one when it has its answer, which says so.
 *
 * @param server - before it has its first connection
 * @returns a function that closes it; its promise is kept when the last answer has been taken
 */
export function drainServer(server: Server): () => Promise<void> {
  /** What each connection waits for: the last answer that it asked for. */
  const connections = new Map<Socket, 'its first request' | 'another request' | ServerResponse>();
  let isClosing = false;
  server.on('connection', (connection) => {
    connections.set(connection, 'its first request');
    connection.once('close', () => connections.delete(connection));
  });
  server.prependListener('request', ({ socket }, response) => {
    connections.set(socket, response);
    if (isClosing) sayLast(response);
    response.once('close', () => {
      if (connections.get(socket) !== response) return;
      connections.set(socket, 'another request');
      if (isClosing) socket.destroySoon();
    });
  });
  return () => {
    isClosing = true;
    for (const [socket, awaited] of connections) {
      if (awaited === 'another request') socket.destroySoon();
      else if (awaited !== 'its first request') sayLast(awaited);
    }
    setTimeout(() => {
      for (const [socket, awaited] of connections) if (awaited === 'its first request') socket.destroy();
    }, ARRIVAL_MS).unref();
    // Node takes for idle whoever has not yet taken all of an answer that is there.
    server.closeIdleConnections = () => undefined;
    return new Promise((resolve) => server.close(() => resolve()));
  };
}

function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
