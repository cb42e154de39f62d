import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// The least that Node does for the same bytes: node plainServer.mjs PORT FILE.

const body = readFileSync(process.argv[3]);
createServer((_request, response) => {
  response.setHeader('content-length', body.length);
  response.end(body);
}).listen(Number(process.argv[2]));
