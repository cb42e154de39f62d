import { figureOfRequest } from '@/app/_figures/figureOfRequest';
import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { isFigureId } from '@/lib/charts/figureCatalogue';
import { figureCsv } from '@/lib/export/figureCsv';
import { figureJson } from '@/lib/export/figureJson';
import { standaloneStyle } from '@/lib/export/figureStyle';
import { paintSvg } from '@/lib/export/paintSvg';
import { parseWidth } from '@/lib/query/parseWidth';
import type { FigureContent } from '@/lib/types/figureContent';

const DEFAULT_WIDTH = 1080;

interface Painted {
  readonly type: string;
  readonly body: string;
}

const FORMATS: Record<string, (content: FigureContent, width: number | null) => Painted> = {
  csv: (content) => ({ type: 'text/csv; charset=utf-8; header=present', body: figureCsv(content) }),
  json: (content, width) => ({
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(figureJson(content, width === null ? null : buildFigureSpec(content, { width, framed: false }))),
  }),
  svg: (content, width) => ({
    type: 'image/svg+xml; charset=utf-8',
    body: paintSvg(buildFigureSpec(content, { width: width ?? DEFAULT_WIDTH, framed: true }), {
      id: content.figure,
      style: standaloneStyle(content.state.theme),
      eventHref: null,
    }),
  }),
};

export async function GET(request: Request, { params }: { params: Promise<{ figure: string; format: string }> }): Promise<Response> {
  const { figure, format } = await params;
  const write = FORMATS[format];
  if (!isFigureId(figure) || !write) return new Response('There is no such file.\n', { status: 404 });
  const query = new URL(request.url).searchParams;
  const width = parseWidth(query);
  if (width !== null && typeof width !== 'number') return new Response(`${width.parameter}: “${width.value}” is not possible. Allowed: ${width.allowed}.\n`, { status: 400 });
  const content = figureOfRequest(figure, query);
  const { type, body } = write(content, width);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename="isil-trends-${figure}-${content.release}.${format}"`,
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    },
  });
}
