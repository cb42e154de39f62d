import { effectLooks } from '@/lib/charts/effects/effectLooks';
import { buildEffectPicture } from '@/lib/charts/effects/effectPicture';
import { buildEffectRows } from '@/lib/charts/effects/effectRows';
import { buildPlaceboBins } from '@/lib/charts/effects/placeboBins';
import { measureText } from '@/lib/charts/measureText';
import { paintEffectRows } from '@/lib/export/svg/paintEffect';
import { effectsOfEvent } from '@/lib/trends/effects/effectsOfEvent';
import type { TextMark } from '@/lib/types/chart';
import type { EventAnswer } from '@/lib/types/eventAnswer';
import { record } from '@/__tests__/fixtures/record';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

let answer: EventAnswer;
let looks: ReturnType<typeof effectLooks>;
beforeAll(async () => {
  answer = (await effectsOfEvent(record, 'assad-falls'))!;
  looks = effectLooks(record.series, answer.answered);
});

const fits = ({ x, text, size, weight, anchor }: TextMark, width: number) => {
  const room = measureText(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - room : x - room / 2;
  return left >= -0.5 && left + room <= width + 0.5;
};

describe.each([360, 680, 1080])('at %i px', (width) => {
  test('one row a series, in the order of the page, and every text inside the picture', () => {
    const spec = buildEffectRows(answer, looks, width);
    expect(spec.rows.map((row) => row.seriesId)).toEqual(answer.answered.map((one) => one.definition.id));
    expect(spec.rows.map((row) => row.hollow)).toEqual(answer.answered.map((one) => one.analysis === null));
    expect(spec.texts.filter((text) => !fits(text, width)).map((text) => text.text)).toEqual([]);
    expect(spec.rows.every((row) => row.low <= row.ratio! && row.ratio! <= row.high)).toBe(true);
  });

  test('each picture has one mark a known period and keeps its texts inside', () => {
    for (const effect of answer.answered) {
      const { panels, events } = buildEffectPicture(effect, answer.event, looks.get(effect.definition.id)!, width);
      const [expected, counted] = panels[0]!.series;
      expect(counted!.dots.length + counted!.bars.length).toBe(
        effect.series.periods.filter((one) => one.state === 'counted' || one.state === 'zero').length,
      );
      expect(expected!.lines.every((line) => line.style === 'dashed')).toBe(true);
      expect(
        [...panels[0]!.texts, ...events[0]!.label].filter((text) => !fits(text, width)).map((text) => text.text),
      ).toEqual([]);
    }
  });
});

test('the histogram holds every placebo date', () => {
  for (const effect of answer.answered) {
    const bins = buildPlaceboBins(effect)!.bins;
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(
      effect.finding.placebos!.dates.filter((one) => one.ratio !== null && one.ratio > 0).length,
    );
  }
});

test('each painted row names its series and the day of the event', () => {
  const svg = paintEffectRows(buildEffectRows(answer, looks, 680), answer.event.period.start, 'x');
  for (const { definition } of answer.answered)
    expect(svg).toContain(`data-series="${definition.id}" data-start="2024-12-08"`);
});
