import type { ChartSpec } from '../../types/chart';
import type { Figure } from '../../types/figureContent';
import type { FigureFindings } from '../../types/figureFindings';
import { describeFigure } from '../../charts/describeFigure';
import { findingSentences } from '../../charts/findingSentences';
import { sourceLine } from '../../charts/sourceLine';
import { lastDay } from '../../format/dates';
import { shownPeriods } from '../tables/countRows';
import { findingsJson } from './findingsJson';
import { strengthRows } from '../tables/strengthRows';

/**
 * A figure as JSON: its rows with their series, sources, events and findings.
 *
 * @param chart - the drawn description at a width, where one was asked for
 */
export function figureJson({ content, title }: Figure, chart: ChartSpec | null, findings: FigureFindings): object {
  return {
    figure: content.figure,
    title,
    release: content.release,
    range: { from: content.range.start, to: lastDay(content.range) },
    sentences: [...describeFigure(content), ...findingSentences(content)],
    citation: sourceLine(content),
    sources: content.sources,
    series:
      content.kind === 'counts'
        ? content.panels.flatMap((panel) =>
            panel.series.map(({ definition }) => ({
              ...definition,
              coverage: { from: definition.coverage.start, to: lastDay(definition.coverage) },
            })),
          )
        : [],
    rows:
      content.kind === 'counts'
        ? shownPeriods(content).map(({ row, period }) => ({
            ...row,
            ...(period.state === 'gap' && { reason: period.reason }),
          }))
        : strengthRows(content),
    events: content.events.map(({ period, ...event }) => ({ ...event, from: period.start, to: lastDay(period) })),
    findings: findingsJson(findings, content.state.effect),
    comparisons: findings.comparisons,
    ...(chart && { chart }),
  };
}
