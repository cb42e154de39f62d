import { isFigureId } from '../charts/figureCatalogue';
import { embedPage } from '../export/embed/embedPage';
import { plainPage } from '../export/plainPage';
import { writeFigureQuery } from '../query/writeFigureQuery';
import type { Asked, FileAnswer } from '../types/answer';
import { figureOfQuery } from './figureOfQuery';
import { freshnessOfFigure } from './freshness';
import { inWords, inWordsOnPage } from './inWords';
import { refusalOfLicence, withLeavingDefaults } from './licence';

/** A figure alone, for the pages of others. */
export async function answerFrame({ query, site, record }: Asked, figure: string): Promise<FileAnswer> {
  if (!isFigureId(figure)) return inWords('There is no such figure.', 404);
  const content = await figureOfQuery(figure, query, withLeavingDefaults(record));
  const refused = refusalOfLicence(content.sources);
  if (refused) return inWordsOnPage(plainPage('This figure may not be passed on', [refused], []), 403);
  const page = `${site}/figures/${figure}`;
  const newest = `${page}${writeFigureQuery({ ...content.state, release: null })}`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': freshnessOfFigure(query) },
    body: embedPage(content, `${page}${writeFigureQuery(content.state)}`, newest),
  };
}
