import type { FigureContent } from '@/lib/types/figureContent';

const COUNTS = [
  'Each colour is one source. Sources do not count the same thing: read each line against itself only.',
  'Dots joined by a line are months. A break in a line is a month that is not known; it is not a zero. A dot on the axis is a zero: the source covered the month and counted none.',
  'A flat bar is a longer window, drawn across its own width at its rate per 30 days. Bars of one source may differ in length.',
  'The pale band or box is the exact 95 % interval of that window’s own count: how far counting noise alone can move it. It says nothing about attacks that the source missed. Published averages without a count have none; nor have deaths and arrests, which come several at a time.',
  'A dotted outline is the low and high figure that the source itself printed.',
  'Hollow marks and dashed lines are provisional: still being revised.',
  'A thin whisker at a hollow mark is what the month is expected to hold once later reports are in, by how earlier months grew from one version of the data to the next (95 % prediction interval). It needs two versions.',
  'Hatched: no source on screen covers this time.',
  'With an event chosen, the dashed level and its outlined band are what the series’ own past would have led one to expect after it. Single periods scatter wider than the band, and their own intervals are left out.',
  'With breaks drawn, thin steps are the mean level before and after a clear change, and a box is the time in which it lies.',
  'Grey rules and bands are events; the one whose effect is drawn is coloured. That something changed near an event does not show that the event changed it.',
];

const STRENGTH = [
  'Each mark is one statement by one source at one date. Nobody counts members; most figures rest on what governments say.',
  'Two symbols joined by a bar are the low and the high figure of one statement. One symbol is a single figure. An arrow is an open end: at least, or at most. No middle is made up.',
  'The shape tells whom the statement counts. Fighters, members, and members with supporters are different things, so no line joins them.',
  'Hollow symbols were not seen in the original document.',
  'Statements far from every other of their time are left out unless you ask for them.',
];

/** What each kind of mark means, for counts or for statements on strength. */
export function HowToRead({ content }: { content: FigureContent }) {
  return (
    <ul className="small">
      {(content.kind === 'counts' ? COUNTS : STRENGTH).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
