import { FILE_WRITERS } from '../export/figureFile';
import { writeFigureQuery } from '../site/figureAddress';
import type { FileBody } from '../types/answer';
import { figureOf } from './figureOf';
import { fileBody } from './fileBody';
import { refuseWhatMayNotLeave, withLeavingDefaults } from './licence';
import { recordOf, type SiteRequest } from './readRequest';

/** Every file of every figure. A size that this very figure cannot have is known only once it is laid out. */
export async function answerFigureFile(request: SiteRequest<'figureFile'>): Promise<FileBody> {
  const { state, ending, options } = request.asked;
  const figure = await figureOf(state, withLeavingDefaults(recordOf(request)));
  const { content } = figure;
  refuseWhatMayNotLeave(content.sources);
  const path = `${request.site}/figures/${content.figure}`;
  // What is cited or described is this version, whatever comes after it.
  const pinned = writeFigureQuery({ ...state, release: content.release });
  const addresses = { page: `${path}${pinned}`, csv: `${path}.csv${pinned}` };
  const body = await FILE_WRITERS[ending]({ figure, options, addresses });
  return fileBody(ending, `${content.figure}-${content.release}`, body);
}
