import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { findingSentences } from '@/lib/charts/findingSentences';
import { isAnswer } from '@/lib/trends/effects/isAnswer';
import { formatMonth } from '@/lib/format/dates';
import { formatRatio } from '@/lib/format/ratios';
import { startMs } from '@/lib/time/day';
import { daysIn } from '@/lib/time/period';
import { effectsOfEvent } from '@/lib/trends/effects/effectsOfEvent';
import type { AnsweredEffect } from '@/lib/types/eventAnswer';
import type { FigureId } from '@/lib/types/figure';
import type { CountContent } from '@/lib/types/figureContent';
import type { BreakFinding } from '@/lib/types/seriesFinding';
import { contentOf } from '@/__tests__/fixtures/figures';
import { record } from '@/__tests__/fixtures/record';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

const counts = async (query: string, figure: FigureId = 'attacks') => (await contentOf(figure, query)) as CountContent;
const specOf = (content: CountContent) => buildFigureSpec(content, { width: 1080, framed: true });
const marksOf = (content: CountContent, id: string) =>
  specOf(content)
    .panels.flatMap((panel) => panel.series)
    .find((series) => series.seriesId === id);
const answersOf = (content: CountContent) => content.effect!.series.filter(isAnswer);
const textOf = (content: CountContent) =>
  specOf(content)
    .texts.map(({ text }) => text)
    .join(' ');
const NORTH_EAST = 'series=ric-northeast-syria-isil,sohr-northeast-syria&events=none&effect=assad-falls';

describe('the effect of an event on a figure', () => {
  let content: CountContent;
  beforeAll(async () => {
    content = await counts(`${NORTH_EAST}&from=2022&to=2025`);
  });

  test('says of each series what the page of the event says', async () => {
    const { answered, refused } = (await effectsOfEvent(record, 'assad-falls'))!;
    const whole = await counts('effect=assad-falls');
    for (const effect of whole.effect!.series.filter((one) => one.definition.area !== 'iraq')) {
      expect([...answered, ...refused]).toContain(effect);
    }
  });

  test('draws the expected rate and its band over the very periods that were compared', () => {
    expect(answersOf(content)).toHaveLength(2);
    for (const { definition, finding } of answersOf(content)) {
      const { lines, bands } = marksOf(content, `${definition.id}-expected`)!;
      const top = specOf(content).panels[0]!.y.domain[1];
      expect(lines.flatMap((line) => line.points)).toEqual(
        finding.expected.flatMap((one) =>
          [one.period.start, one.period.end].map((day) => ({ ms: startMs(day), value: one.expected })),
        ),
      );
      expect(bands.flatMap((band) => band.points.map(({ low, high }) => [low, high]))).toEqual(
        finding.expected.flatMap((one) => [one, one].map(({ low, high }) => [low, Math.min(high, top)])),
      );
      expect(lines.every((line) => line.style === 'dashed') && bands.every((band) => band.style === 'model')).toBe(
        true,
      );
    }
  });

  test('as a count, the expected level is what the rate makes of the days of each period', async () => {
    const ric = answersOf(content).find((one) => one.definition.id === 'ric-northeast-syria-isil')!;
    const asCounts = await counts(`${NORTH_EAST}&from=2022&to=2025&value=count`);
    const drawn = marksOf(asCounts, 'ric-northeast-syria-isil-expected')!.lines.flatMap((line) =>
      line.points.map((point) => point.value),
    );
    const expected = ric.finding.expected.flatMap((one) =>
      [one, one].map(({ expected, period }) => (expected * daysIn(period)) / 30),
    );
    expect(drawn).toHaveLength(expected.length);
    drawn.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 9));
  });

  test('is the same in every range; only the picture is cut', async () => {
    const short = await counts(`${NORTH_EAST}&from=2025-02&to=2025-03`);
    expect(short.effect!.series).toEqual(content.effect!.series);
    const ms = marksOf(short, 'sohr-northeast-syria-expected')!.lines.flatMap((line) =>
      line.points.map((point) => point.ms),
    );
    expect([Math.min(...ms), Math.max(...ms)]).toEqual([startMs('2025-02-01'), startMs('2025-04-01')]);
  });

  test('stands over sums of months as a rate, but not as a count, and says so', async () => {
    const query = `${NORTH_EAST}&interval=quarter`;
    const [rate, count] = [await counts(query), await counts(`${query}&value=count`)];
    expect(marksOf(rate, 'ric-northeast-syria-isil-expected')).toBeDefined();
    expect(marksOf(count, 'ric-northeast-syria-isil-expected')).toBeUndefined();
    expect(findingSentences(count).join(' ')).toContain('not drawn over counts by quarter');
    expect(findingSentences(rate).join(' ')).not.toContain('not drawn');
  });

  test('leaves out intervals of single periods where a level is drawn, and only there', async () => {
    const panels = specOf(await counts('effect=assad-falls&series=ric-northeast-syria-isil,cep-central-syria')).panels;
    const spans = (area: string) =>
      panels.find((panel) => panel.area === area)!.series.flatMap((series) => series.bands.map((band) => band.style));
    expect([...new Set(spans('northeast-syria'))]).toEqual(['model']);
    expect([...new Set(spans('central-syria'))]).toEqual(['interval']);
  });

  test('marks its event, chosen or not, and no other as the one', async () => {
    for (const query of ['events=none', 'events=baghouz-falls', '']) {
      const marked = specOf(await counts(`${query}&effect=assad-falls`)).events.filter((event) => event.chosen);
      expect(marked.map((event) => event.id)).toEqual(['assad-falls']);
    }
    expect(specOf(await counts('')).events.some((event) => event.chosen)).toBe(false);
  });

  test('says ratio and interval of each series that can answer, inside the image', () => {
    for (const { finding } of answersOf(content) as AnsweredEffect[]) {
      const { ratio, low, high } = finding.answer;
      expect(textOf(content).replace(/\s+/g, ' ')).toContain(
        `ratio ${formatRatio(ratio)}, ${formatRatio(low)} to ${formatRatio(high)}`,
      );
    }
  });

  test('says of each series that cannot why, and from when on it could', async () => {
    const joined = await counts('effect=syria-joins-coalition');
    const refused = joined.effect!.series.filter((one) => 'refusal' in one);
    const words = findingSentences(joined).join(' ');
    expect(refused.some((one) => one.firstMonth !== null)).toBe(true);
    for (const { refusal, firstMonth } of refused) {
      expect(words).toContain(refusal.reason);
      if (firstMonth) expect(words).toContain(formatMonth(firstMonth));
    }
  });
});

describe('breaks on a figure', () => {
  let deaths: CountContent;
  let clear: BreakFinding;
  beforeAll(async () => {
    deaths = await counts('breaks=on&events=none', 'deaths');
    clear = deaths.breaks!.find((one) => one.likeliest?.isClear)!;
  });

  test('a clear break has its two levels, a riser at its date, and a box over the time it may lie in', () => {
    const { likeliest } = clear;
    const { lines, bands } = marksOf(deaths, `${clear.seriesId}-break`)!;
    expect(lines).toHaveLength(1);
    const points = lines[0]!.points;
    expect(points.map((point) => point.value)).toEqual([
      likeliest!.ratePer30DaysBefore,
      likeliest!.ratePer30DaysBefore,
      likeliest!.ratePer30DaysAfter,
      likeliest!.ratePer30DaysAfter,
    ]);
    expect(points.slice(1, 3).map((point) => point.ms)).toEqual([startMs(likeliest!.day), startMs(likeliest!.day)]);
    expect(bands[0]!.points.map((point) => point.ms)).toEqual([
      startMs(likeliest!.earliest),
      startMs(likeliest!.latest),
    ]);
  });

  test('one that is not clear is said and not drawn', () => {
    const unclear = deaths.breaks!.filter((one) => one.likeliest && !one.likeliest.isClear);
    expect(unclear.length).toBeGreaterThan(0);
    for (const { seriesId } of unclear) expect(marksOf(deaths, `${seriesId}-break`)).toBeUndefined();
    expect(findingSentences(deaths).filter((sentence) => sentence.includes('no clear break'))).toHaveLength(
      unclear.length,
    );
  });

  test('is looked for in the whole series, whatever the range', async () => {
    const short = await counts('breaks=on&events=none&from=2018&to=2019', 'deaths');
    expect(short.breaks!.find((one) => one.seriesId === clear.seriesId)).toBe(clear);
  });
});
