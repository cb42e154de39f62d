import { answerInWords } from '@/app/_figures/answerInWords';
import { figureOfRequest } from '@/app/_figures/figureOfRequest';
import { freshness, freshnessOfFigure } from '@/app/_figures/freshness';
import { refusalOfLicence } from '@/app/_figures/licence';
import { siteOrigin } from '@/app/_figures/siteOrigin';
import { isFigureId } from '@/lib/charts/figureCatalogue';
import { FILE_WRITERS } from '@/lib/export/figureFile';
import { describeProblem } from '@/lib/query/describeProblem';
import { parseImageQuery } from '@/lib/query/parseImageQuery';
import { writeFigureQuery } from '@/lib/query/writeFigureQuery';

/** Formats that are the same for ever once their version is named; the others say where there are newer data. */
const SAYS_NOTHING_NEW = new Set(['csv', 'bib', 'ris']);

/** Every file of every figure. The proxy has answered what cannot be asked; a size that this very figure cannot have is known only here. */
export async function GET(request: Request, { params }: { params: Promise<{ figure: string; format: string }> }): Promise<Response> {
  const { figure, format } = await params;
  const write = FILE_WRITERS[format];
  if (!isFigureId(figure) || !write) return answerInWords('There is no such file.', 404);
  const query = new URL(request.url).searchParams;
  const { options, problems } = parseImageQuery(query);
  if (!options) return answerInWords(problems.map(describeProblem).join('\n'), 400);
  const content = await figureOfRequest(figure, query);
  const refused = refusalOfLicence(content.sources);
  if (refused) return answerInWords(refused, 403);
  const path = `${await siteOrigin()}/figures/${figure}`;
  // What is cited or described is this version, whatever comes after it.
  const state = writeFigureQuery({ ...content.state, release: content.release });
  const file = await write({ content, options, addresses: { page: `${path}${state}`, csv: `${path}.csv${state}` } });
  if ('allowed' in file) return answerInWords(describeProblem(file), 400);
  return new Response(file.body as BodyInit, {
    headers: {
      'content-type': file.type,
      'content-disposition': `${file.kept ? 'attachment' : 'inline'}; filename="isil-trends-${figure}-${content.release}.${format}"`,
      'cache-control': (SAYS_NOTHING_NEW.has(format) ? freshness : freshnessOfFigure)(query),
    },
  });
}
