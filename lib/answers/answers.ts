import type { FileName } from '../site/routes';
import type { FileBody } from '../types/answer';
import { answerCalibration } from './answerCalibration';
import { answerCheck } from './answerCheck';
import { answerEmbedScript } from './answerEmbedScript';
import { answerEvent } from './answerEvent';
import { answerFigureFile } from './answerFigureFile';
import { answerFrame } from './answerFrame';
import { answerOembed } from './answerOembed';
import { answerTable } from './answerTable';
import type { SiteRequest } from './readRequest';

type Answers = { readonly [Name in FileName]: (request: SiteRequest<Name>) => FileBody | Promise<FileBody> };

/** What answers each address that is not a page's. */
export const ANSWERS: Answers = {
  figureFile: answerFigureFile,
  frame: answerFrame,
  eventFile: answerEvent,
  checkFile: answerCheck,
  oembed: answerOembed,
  embedScript: answerEmbedScript,
  calibration: answerCalibration,
  table: answerTable,
};
