import type { Locator } from 'playwright-core';
import { parseCheckQuery } from '@/__tests__/fixtures/parseQuery';
import { checkHeadline } from '@/lib/trends/check/checkHeadline';
import { effectsOfEvent } from '@/lib/trends/effects/effectsOfEvent';
import { headlineFindings } from '@/lib/trends/headlines/headlineFindings';
import { sayFinding } from '@/lib/trends/say/sayFinding';
import { sayHeadline } from '@/lib/trends/say/sayHeadline';
import { sourceRelations } from '@/lib/trends/agreement/sourceRelations';
import { workedExamples } from '@/lib/trends/check/workedExamples';
import { numbersIn, numbersOf } from '../fixtures/numbersOf';
import { record } from '../fixtures/record';
import { openSite, type Site } from './site';

// Every number that a page shows of a finding is one that lib/trends gives for it, computed here once more from the record.

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The words of a part of a page, folded ones too, without its pictures, whose axes have numbers of their own. */
/** Without the name of the version, which may hold any digits. */
const wordsIn = (part: Locator) =>
  part
    .evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement!.closest('svg, script, option') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const texts: string[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
      return texts.join(' ').replaceAll('\u00a0', ' ');
    })
    .then((words) => words.replaceAll(record.release, ''));

/** The numbers of a text that nothing of what was computed holds. */
function strangers(text: string, ...computed: readonly unknown[]): string[] {
  const known = numbersOf(computed);
  return [...new Set(numbersIn(text))].filter((number) => !known.has(number));
}

/** Said of every finding: the confidence of intervals, the level of tests. */
const FIXED = ['95 %', '80 %'];

it('would tell a wrong number', () => {
  const finding = { ratio: 0.6991, low: 0.445, warning: 'First window: 335 of 366 days.' };
  expect(strangers('Ratio 0.70, 30 % fewer, from 0.45 on; 335 of 366 days', finding)).toEqual([]);
  expect(strangers('Ratio 0.71, 29 % fewer; 334 of 366 days', finding)).toEqual(['0.71', '29', '334']);
});

it('the dashboard', async () => {
  const page = await site.open('/');
  const headlines = headlineFindings(record);
  expect(await page.locator('[data-finding]').count()).toBe(headlines.length);
  for (const headline of headlines) {
    const part = page.locator(`[data-finding="${headline.id}"]`);
    const address = `${site.origin}/figures/attacks${headline.figureQuery}&release=${record.release}`;
    expect((await part.locator('p').first().innerText()).replaceAll('\u00a0', ' ')).toBe(headline.sentence);
    const said = sayHeadline(headline, address, record.release);
    const claims = record.claims.filter((claim) => headline.claims.includes(claim.id));
    expect([
      headline.id,
      strangers(
        await wordsIn(part),
        headline,
        said,
        claims,
        FIXED,
        headlines.map((_, place) => place + 1),
      ),
    ]).toEqual([headline.id, []]);
    expect(await part.locator('pre').allTextContents()).toEqual([
      said.caption,
      said.social,
      said.paragraph,
      said.altText,
    ]);
  }
  site.leave(page);
});

it('an event', async () => {
  const page = await site.open('/events/assad-falls');
  const answer = (await effectsOfEvent(record, 'assad-falls'))!;
  expect(strangers(await wordsIn(page.locator('section[aria-labelledby="side-by-side"]')), answer, FIXED)).toEqual([]);
  for (const effect of answer.answered) {
    const words = await wordsIn(page.locator(`#effect-${effect.definition.id}`));
    // The long lists of periods behind the pictures would let any number pass.
    const { expected, placebos, ...finding } = effect.finding;
    const shown = {
      ...effect,
      series: null,
      finding,
      placebos: placebos && { rank: placebos.rank, of: placebos.of },
      periods: expected.length,
    };
    expect([effect.definition.id, strangers(words, shown, FIXED, dayWords(effect.analysis?.declaredOn))]).toEqual([
      effect.definition.id,
      [],
    ]);
  }
  const folded = answer.refused.filter((one) => one.analysis === null && one.firstMonth === null);
  expect(
    strangers(await wordsIn(page.locator('section[aria-labelledby="cannot-answer"]')), answer.refused, folded),
  ).toEqual([]);
  site.leave(page);
});

const dayWords = (day: string | undefined) => (day ? [String(Number(day.slice(8))), day.slice(0, 4)] : []);

it('the worked examples of the checker, and a check', async () => {
  const page = await site.open('/check');
  const examples = workedExamples(record.claims);
  const parts = page.locator('.examples .entries > li');
  expect(await parts.count()).toBe(examples.length);
  for (const [index, example] of examples.entries()) {
    const verdict = example.query && checkHeadline(example.query, record).verdict;
    const words = await wordsIn(parts.nth(index));
    if (verdict) expect(words).toContain(verdict);
    const ofTrail = [...record.series, ...record.strength, ...record.events].filter(({ id }) =>
      example.claims.some((claim) => claim.answeredBy.includes(id)),
    );
    expect([
      example.title,
      strangers(
        words,
        example,
        verdict,
        ofTrail,
        ofTrail.map((one) => ('asOf' in one ? dayWords(one.asOf) : [])),
      ),
    ]).toEqual([example.title, []]);
  }
  const address =
    '/check?aSeries=ric-northeast-syria-isil&a=2023-01..2024-11&bSeries=ric-northeast-syria-isil&b=2025-01..2025-04';
  const checked = await site.open(address);
  const { check } = parseCheckQuery(new URL(address, site.origin).searchParams, record);
  const result = checkHeadline(check!, record);
  expect(
    strangers(
      await wordsIn(checked.locator('[data-verdict]')),
      result,
      check,
      FIXED,
      [2, 5],
      record.release,
      site.origin,
      address,
    ),
  ).toEqual([]);
  site.leave(checked);
  site.leave(page);
});

it('a source beside the others', async () => {
  const page = await site.open('/sources/ric');
  const { agreements } = sourceRelations(record, 'ric');
  expect(await page.locator('[data-agreement]').count()).toBe(agreements.length);
  for (const finding of agreements) {
    const part = page.locator(`[data-agreement="${finding.seriesIds.join(' ')}"]`);
    expect((await part.locator('[data-sentence]').innerText()).replaceAll('\u00a0', ' ')).toBe(
      sayFinding(finding).paragraph,
    );
    expect(strangers(await wordsIn(part), finding, sayFinding(finding))).toEqual([]);
  }
  site.leave(page);
});

it('reported no fault on any page', () => expect(site.faults).toEqual([]));
