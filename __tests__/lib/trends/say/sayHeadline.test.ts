import { headlineFindings } from '@/lib/trends/headlines/headlineFindings';
import { sayHeadline } from '@/lib/trends/say/sayHeadline';
import { record } from '@/__tests__/fixtures/record';

const headlines = headlineFindings(record);

test.each(headlines.map((one) => [one.id, one] as const))(
  '%s: every text says who and when, and where it can be checked',
  (_, headline) => {
    const said = sayHeadline(headline, 'https://example.org/figures/attacks', 'abc123');
    expect(said.caption).toBe(`${headline.sentence} isil-trends, version abc123: https://example.org/figures/attacks`);
    expect(said.paragraph.startsWith(headline.sentence)).toBe(true);
    expect(said.paragraph).toContain('version abc123: https://example.org/figures/attacks');
    expect(said.altText.length).toBeGreaterThan(60);
    for (const text of Object.values(said)) expect(text).not.toMatch(/significant|caused|undefined|NaN/i);
  },
);

test('no line is cut off', () => {
  for (const headline of headlines) {
    const { social } = sayHeadline(headline, '', '');
    expect([headline.id, social.length <= 280, social.endsWith('.')]).toEqual([headline.id, true, true]);
  }
});

test('where sources disagree, the line still gives each its say', () => {
  const headline = headlines.find((one) => one.id.endsWith('disagreement'))!;
  expect(sayHeadline(headline, '', '').social.split('; ')).toHaveLength(headline.findings.length);
});
