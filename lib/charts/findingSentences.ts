import type { RefusedEffect } from '../types/eventAnswer';
import type { CountContent, FigureContent, ShownEffect } from '../types/figureContent';
import type { SeriesDefinition } from '../types/record';
import type { BreakFinding } from '../types/seriesFinding';
import { formatMonth, formatPeriod } from '../format/dates';
import { AREA_IN_SENTENCE, capitalise, MEASURE_NAMES, seriesLabel } from '../format/terms';
import { FEWEST_FOR_BREAK } from '../trends/detectBreaks';
import { effectInWords } from '../trends/say/sayEvent';
import { nowcastInWords } from '../trends/say/sayNowcast';
import { breakInWords } from '../trends/say/saySeries';
import { isAnswer, isRefusal } from '../trends/effects/isAnswer';
import { canStandOn } from './panels/shownLevels';

/** A sentence, and the finding that it says; null where it speaks of several, or of the method. */
export interface FindingLine {
  readonly words: string;
  readonly about: { readonly kind: 'event' | 'break' | 'nowcast'; readonly seriesId: string } | null;
}

type Name = (seriesId: string) => string;

const plain = (words: string): FindingLine => ({ words, about: null });

/** The sentences of findingLines alone. */
export function findingSentences(content: FigureContent): string[] {
  return findingLines(content).map((line) => line.words);
}

/**
 * What a figure says of the event or the breaks that it was asked for, and of what its provisional months are expected to become, as
 * sentences that stay with it wherever it goes.
 *
 * @remarks
 * One sentence for each series that can answer, with ratio and interval; those that cannot stand together by their reason, with the
 * first month in which they could.
 */
export function findingLines(content: FigureContent): FindingLine[] {
  if (content.kind === 'strength') return [];
  const name = namesIn(content);
  return [
    ...(content.effect ? effectLines(content.effect, name) : []),
    ...(content.breaks ? breakLines(content.breaks, name) : []),
    ...undrawn(content).map(plain),
    ...content.nowcasts
      .filter(({ months }) => months.length > 0)
      .map((one): FindingLine => ({
        words: `${capitalise(name(one.seriesId))}: ${nowcastInWords(one)}.`,
        about: { kind: 'nowcast', seriesId: one.seriesId },
      })),
  ];
}

/** The short name where it is the only one of its kind on screen, else the title. */
function namesIn({ whole }: CountContent): Name {
  const measures = new Set(whole.map(({ definition }) => definition.measure));
  const short = ({ title, area, measure }: SeriesDefinition) =>
    `${seriesLabel(title)} in ${AREA_IN_SENTENCE[area]}${measures.size > 1 ? `, ${MEASURE_NAMES[measure]}` : ''}`;
  const names = whole.map(({ definition }) => short(definition));
  return (seriesId) => {
    const index = whole.findIndex(({ definition }) => definition.id === seriesId);
    const isAlone = names.indexOf(names[index]!) === names.lastIndexOf(names[index]!);
    return isAlone ? names[index]! : whole[index]!.definition.title;
  };
}

function effectLines({ event, series }: ShownEffect, name: Name): FindingLine[] {
  const when = `“${event.title}” (${formatPeriod(event.period)})`;
  const answered = series.filter(isAnswer).map(({ definition: { id }, finding }): FindingLine => ({
    words: `${capitalise(name(id))}: ${effectInWords(finding)}.`,
    about: { kind: 'event', seriesId: id },
  }));
  const refused = series.filter(isRefusal);
  const reasons = byWords(refused, reasonOf, ({ definition }) => name(definition.id)).map(([reason, names]) =>
    plain(`No answer from ${inList(names)}. ${reason}`),
  );
  if (answered.length === 0) return [plain(`What followed ${when} cannot be told from the series shown.`), ...reasons];
  return [
    plain(`After ${when}, each series against its own level before.`),
    ...answered,
    ...reasons,
    plain('That one thing followed the other does not say that it came from it.'),
  ];
}

/** With the first month in which the series could answer, where its reason does not tell. */
function reasonOf({ refusal, firstMonth }: RefusedEffect): string {
  if (firstMonth === null || refusal.reason.includes(formatMonth(firstMonth))) return refusal.reason;
  return `${refusal.reason} The first month in which a halving could be seen is ${formatMonth(firstMonth)}.`;
}

function breakLines(breaks: readonly BreakFinding[], name: Name): FindingLine[] {
  const found = breaks.flatMap(({ likeliest, seriesId }) =>
    likeliest
      ? [
          {
            isClear: likeliest.isClear,
            words: `${capitalise(name(seriesId))}: ${breakInWords(likeliest)}.`,
            about: { kind: 'break' as const, seriesId },
          },
        ]
      : [],
  );
  const clear = found.filter(({ isClear }) => isClear);
  const refused = byWords(
    breaks.filter((one) => one.refusal !== null),
    refusalInWords,
    ({ seriesId }) => name(seriesId),
  );
  return [
    ...(clear.length > 0 ? [] : [plain('No clear break in the series shown.')]),
    ...[...clear, ...found.filter((one) => !clear.includes(one))].map(({ words, about }) => ({ words, about })),
    ...refused.map(([reason, names]) => plain(`${reason}: ${inList(names)}.`)),
    plain('One break is looked for in each whole series, on its own periods; a trend looks like a break too.'),
  ];
}

function refusalInWords({ refusal }: BreakFinding): string {
  return refusal?.kind === 'tooFew'
    ? `No break can be looked for in fewer than ${FEWEST_FOR_BREAK} known periods`
    : (refusal?.reason.replace(/\.$/, '') ?? '');
}

/** Why a level that was worked out is not in the picture. */
function undrawn(content: CountContent): string[] {
  const shown = content.panels.flatMap((panel) => panel.series);
  const hasLevel = content.whole.filter(
    ({ definition: { id } }) =>
      content.effect?.series.some((one) => one.definition.id === id && isAnswer(one)) ||
      content.breaks?.some((one) => one.seriesId === id && one.likeliest?.isClear),
  );
  const left = hasLevel.filter((whole) =>
    shown.some((one) => one.definition.id === whole.definition.id && !canStandOn(one, whole, content)),
  );
  if (left.length === 0) return [];
  return [
    `Levels are worked out by ${left[0]!.interval ?? 'window'} and are not drawn over counts by ${content.state.interval}: choose the rate per 30 days to see them.`,
  ];
}

function byWords<One>(
  all: readonly One[],
  words: (one: One) => string,
  name: (one: One) => string,
): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const one of all) groups.set(words(one), [...(groups.get(words(one)) ?? []), name(one)]);
  return [...groups];
}

function inList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join('; ')} and ${names.at(-1)!}`;
}
