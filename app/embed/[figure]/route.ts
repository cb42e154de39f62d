import { answerInWords } from '@/app/_figures/answerInWords';
import { figureOfRequest } from '@/app/_figures/figureOfRequest';
import { freshnessOfFigure } from '@/app/_figures/freshness';
import { refusalOfLicence } from '@/app/_figures/licence';
import { siteOrigin } from '@/app/_figures/siteOrigin';
import { isFigureId } from '@/lib/charts/figureCatalogue';
import { embedPage } from '@/lib/export/embedPage';
import { plainPage } from '@/lib/export/plainPage';
import { writeFigureQuery } from '@/lib/query/writeFigureQuery';

export async function GET(request: Request, { params }: { params: Promise<{ figure: string }> }): Promise<Response> {
  const { figure } = await params;
  if (!isFigureId(figure)) return answerInWords('There is no such figure.', 404);
  const query = new URL(request.url).searchParams;
  const content = await figureOfRequest(figure, query);
  const refused = refusalOfLicence(content.sources);
  if (refused) return new Response(plainPage('This figure may not be passed on', [refused], []), { status: 403, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
  const page = `${await siteOrigin()}/figures/${figure}`;
  const newest = `${page}${writeFigureQuery({ ...content.state, release: null })}`;
  return new Response(embedPage(content, `${page}${writeFigureQuery(content.state)}`, newest), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': freshnessOfFigure(query) },
  });
}
