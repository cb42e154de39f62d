import { isFigureId } from '../charts/figureCatalogue';
import { FILE_WRITERS } from '../export/figureFile';
import { describeProblem } from '../query/describeProblem';
import { parseImageQuery } from '../query/parseImageQuery';
import { writeFigureQuery } from '../query/writeFigureQuery';
import type { Asked, FileAnswer } from '../types/answer';
import { asFile } from './asFile';
import { figureOfQuery } from './figureOfQuery';
import { freshness, freshnessOfFigure } from './freshness';
import { inWords } from './inWords';
import { refusalOfLicence, withLeavingDefaults } from './licence';

/** Formats that are the same for ever once their version is named; the others say where there are newer data. */
const SAYS_NOTHING_NEW = new Set(['csv', 'bib', 'ris']);

/** Every file of every figure. A size that this very figure cannot have is known only once it is laid out. */
export async function answerFigureFile(
  { query, site, record }: Asked,
  figure: string,
  format: string,
): Promise<FileAnswer> {
  const write = FILE_WRITERS[format];
  if (!isFigureId(figure) || !write) return inWords('There is no such file.', 404);
  const { options, problems } = parseImageQuery(query);
  if (!options) return inWords(problems.map(describeProblem).join('\n'), 400);
  const content = await figureOfQuery(figure, query, withLeavingDefaults(record));
  const refused = refusalOfLicence(content.sources);
  if (refused) return inWords(refused, 403);
  const path = `${site}/figures/${figure}`;
  // What is cited or described is this version, whatever comes after it.
  const state = writeFigureQuery({ ...content.state, release: content.release });
  const file = await write({ content, options, addresses: { page: `${path}${state}`, csv: `${path}.csv${state}` } });
  if ('allowed' in file) return inWords(describeProblem(file), 400);
  const { type, isAttachment, body } = file;
  return asFile(
    {
      type,
      isAttachment,
      name: `${figure}-${content.release}.${format}`,
      freshness: (SAYS_NOTHING_NEW.has(format) ? freshness : freshnessOfFigure)(query),
    },
    body,
  );
}
