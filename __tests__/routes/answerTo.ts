import { NextRequest } from 'next/server';
import { proxy } from '@/proxy';

interface Rewrite {
  readonly source: string;
  readonly destination: string;
}

// Neither comes with types: what Next reads addresses with, and its configuration.
const { pathToRegexp } = jest.requireActual<{ pathToRegexp: (pattern: string, keys: { name: string }[]) => RegExp }>('next/dist/compiled/path-to-regexp');
const nextConfig = jest.requireActual<{ rewrites: () => Promise<{ beforeFiles: Rewrite[] }> }>('../../next.config.js');

/** Route handlers by the path they stand at; pages are not among them, as they need Next to be drawn. */
const ROUTES: readonly { readonly path: string; readonly load: () => Promise<{ GET: (request: Request, context: never) => Response | Promise<Response> }> }[] = [
  { path: '/downloads/figures/:figure/:format', load: () => import('@/app/downloads/figures/[figure]/[format]/route') },
  { path: '/downloads/events/:id', load: () => import('@/app/downloads/events/[id]/route') },
  { path: '/downloads/tables/:table', load: () => import('@/app/downloads/tables/[table]/route') },
  { path: '/embed/:figure', load: () => import('@/app/embed/[figure]/route') },
  { path: '/check.json', load: () => import('@/app/check.json/route') },
  { path: '/oembed', load: () => import('@/app/oembed/route') },
  { path: '/embed.js', load: () => import('@/app/embed.js/route') },
  { path: '/healthz', load: () => import('@/app/healthz/route') },
];

type Parameters = Readonly<Record<string, string>>;

function parametersOf(pattern: string, path: string): Parameters | null {
  const keys: { name: string }[] = [];
  const match = pathToRegexp(pattern, keys).exec(path);
  return match && Object.fromEntries(keys.map(({ name }, index) => [name, decodeURIComponent(match[index + 1] ?? '')]));
}

/** Where the rewrites of next.config.js lead a path. */
async function rewritten(path: string): Promise<string> {
  const { beforeFiles } = await nextConfig.rewrites();
  for (const { source, destination } of beforeFiles) {
    const parameters = parametersOf(source, path);
    if (parameters) return destination.replace(/:(\w+)/g, (_whole: string, name: string) => encodeURIComponent(parameters[name]!));
  }
  return path;
}

/** What the proxy, and behind it a route handler, answer to an address; null where a page would be drawn. */
export async function answerTo(address: string): Promise<Response | null> {
  const url = new URL(address, 'http://localhost');
  const request = new NextRequest(url);
  const first = await proxy(request);
  if (first.headers.get('x-middleware-next') !== '1') return first;
  const path = await rewritten(url.pathname);
  for (const route of ROUTES) {
    const parameters = parametersOf(route.path, path);
    if (parameters) return (await route.load()).GET(request, { params: Promise.resolve(parameters) } as never);
  }
  return null;
}
