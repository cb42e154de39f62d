import { embedPage } from '../export/embed/embedPage';
import { writeFigureQuery } from '../site/figureAddress';
import type { FileBody } from '../types/answer';
import { figureOf } from './figureOf';
import { refuseWhatMayNotLeave, withLeavingDefaults } from './licence';
import { recordOf, type SiteRequest } from './readRequest';

/** A figure alone, for the pages of others. */
export async function answerFrame(request: SiteRequest<'frame'>): Promise<FileBody> {
  const { state } = request.asked;
  const figure = await figureOf(state, withLeavingDefaults(recordOf(request)));
  refuseWhatMayNotLeave(figure.content.sources);
  const page = `${request.site}/figures/${state.figure}`;
  const newest = `${page}${writeFigureQuery({ ...state, release: null })}`;
  const body = embedPage(figure, `${page}${writeFigureQuery(state)}`, newest);
  return { type: 'text/html; charset=utf-8', name: null, isAttachment: false, body };
}
