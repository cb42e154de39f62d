import type { Method } from '../types/method';
import { formatSmallNumber } from '../format/numbers';
import { FEWEST_AFTER, FEWEST_BEFORE, MOST_UNKNOWN, TREND_FROM_MONTHS } from '../trends/effects/rulesOfEffect';

const MOST_UNKNOWN_PERCENT = `${Math.round(MOST_UNKNOWN * 100)} %`;

const COUNTS: readonly Method[] = [
  {
    id: 'rate',
    title: 'A rate, and how far chance alone can move it',
    words: [
      'Months differ in length and windows are cut off, so every count is turned into a rate: attacks per 30 days that the source covered.',
      'Even if nothing changes, a count comes out a little higher or lower each time. The exact interval (Garwood 1936) holds the rates that would give such a count easily. It is wide where few are counted: three in a month could stand for one or for nine.',
    ],
    assumes: [
      'Attacks come independently of each other. They do not quite, so the interval is the least that must be allowed for.',
      'It speaks of that window’s own rate, and says nothing of attacks that the source missed.',
    ],
    refuses: [
      'Where only an average was published: without the count no interval can be computed.',
      'For deaths and arrests: they come several at a time, which this noise does not describe.',
    ],
    caption: 'The same month, four counts: the interval of none counted begins at zero and still reaches beyond three.',
  },
  {
    id: 'ratio',
    title: 'Two windows compared',
    words: [
      'The later rate over the earlier one, with its exact interval: 1 is no change, 0.5 half as many. An interval that holds 1 cannot tell the direction, and the sentence says so.',
      'Attacks come in waves, so beside the exact interval stand those for twice and five times the variance of chance; and where a source has months enough, the one that its own months give. The verdict goes by the last, and where months are too few by twice the variance.',
    ],
    assumes: [
      'The two windows were chosen before looking at the counts.',
      'The source counted in the same way in both.',
    ],
    refuses: [
      'Two numbers that do not count the same thing, or are not of one series: never divided.',
      'Windows that share days.',
      'A published average gets a ratio without an interval.',
    ],
    caption:
      '56 attacks in a month after 36: by chance alone a rise, at twice the variance no longer. “Up 55 %” does not stand.',
  },
  {
    id: 'scatter',
    title: 'How much months vary',
    words: [
      'Where attacks are independent, the variance of monthly counts equals their mean. Attacks come in waves, so here it is larger, often several times. Each finding, except a direction, prints it as “variance over mean”, and its interval is widened by it.',
      'Counts that vary less than chance are taken as if they varied as chance does: calm is never taken for precision.',
    ],
    assumes: ['The source’s months vary in the window as they do around it.'],
    refuses: [
      'Where fewer than a handful of months are known: the finding then says that the variation cannot be known.',
    ],
    caption: 'Both series are simulated around the same mean, and nothing happens in either.',
  },
  {
    id: 'autocorrelation',
    title: 'Months that hang together',
    words: [
      'A bad month is often followed by another. Ten such months then carry less evidence than ten separate ones, and rules that overlook it see changes where there are none. Each finding prints the correlation from one period to the next, corrected for the bias that short series give it.',
      'Here p-values and intervals of a change come from simulated series that vary and hang together as the real one does, but in which nothing happens (a parametric bootstrap). Only two windows with too few months for that have an exact p-value, and an interval with normal limits.',
    ],
    assumes: ['The correlation fades steadily from month to month.'],
    refuses: [],
    caption:
      'Shares of simulated series without any event in which a rule reports an effect of one. Dashed: the goal, 5 %.',
  },
];

const EVENTS: readonly Method[] = [
  {
    id: 'event',
    title: 'A change of level at a known date',
    words: [
      'The level after an event over the level before. The interval holds the ratios that a bootstrap under that ratio does not refuse: scatter and correlation are fitted without the change, so that the change cannot hide in them.',
      `From ${TREND_FROM_MONTHS} known months before the event on, a steady trend is taken out first, and the answer without it stands beside. The month of the event itself belongs to neither side.`,
    ],
    assumes: [
      'The date was fixed before looking at the counts. Pairs declared beforehand are marked; all others are called exploratory.',
      'Nothing else happened at the same time, to the group or to those who count. This is often not so: the fall of Assad also changed who reports.',
      'Without the event the level, or its trend, would have gone on.',
    ],
    refuses: [
      `Fewer than ${formatSmallNumber(FEWEST_BEFORE)} periods or six months before the event, or fewer than ${formatSmallNumber(FEWEST_AFTER)} after.`,
      `More than ${MOST_UNKNOWN_PERCENT} of the days of one side unknown.`,
      'Averages only, a series that ended before the event, one that began after it.',
    ],
    caption:
      'Dashed: the level expected without the programme, with its 95 % band. The data are a published twin of the question here.',
  },
  {
    id: 'other-dates',
    title: 'The same comparison at other dates',
    words: [
      'The comparison is repeated as if the event had been at each other date that leaves enough months on both sides. The rank says how many of them show stronger evidence; rank 1 means none does.',
      'It is a check and not a proof: neighbouring dates share most of their months, so that rank 1 of 19 is not a chance of 1 in 19.',
    ],
    assumes: ['Nothing about chance; that is why no p-value is made of it.'],
    refuses: ['Where the model cannot be fitted at other dates.'],
    caption: 'Hollow: other dates. If many of them gave ratios like the one of the event, so could chance.',
  },
  {
    id: 'too-early',
    title: 'Too early to tell, and when it will not be',
    words: [
      'Before an event has enough months behind it, a fall by half can hide in the noise. The page then gives the first month at whose end a halving would be seen four times in five (80 % power), or says that it will not be within five years, or never, because the series has ended.',
    ],
    assumes: ['The months to come vary as those before the event did, and none will be missing.'],
    refuses: ['Where too little is known before the event: what was not counted then cannot be counted now.'],
    caption:
      'Ten attacks a month for two years before, twice the variance of chance: after one month hardly anything can be told.',
  },
];

const SERIES: readonly Method[] = [
  {
    id: 'break',
    title: 'One break at an unknown date',
    words: [
      'The date at which one change of rate fits best, with the months in which it may lie. “No clear break” is an answer.',
      'Whoever looks at every date will find a large change somewhere, so the cut-off must be higher than for a date known beforehand: here it comes from simulated series without a break. The usual cut-off, 3.84, does not allow for that: the table below says how often it is wrong.',
    ],
    assumes: [
      'One change at most, and no trend: a trend looks like a break.',
      'The source counted in the same way throughout.',
    ],
    refuses: [
      'Fewer than twelve known periods, or all of them zero. The first and last 15 % of the periods are never the place of a break.',
    ],
    caption: 'Grey: where the break may lie with 95 % confidence. The dots are years.',
  },
  {
    id: 'several-breaks',
    title: 'Several breaks',
    words: [
      'How many breaks there are depends on the price that one more must be worth. Instead of one answer, the whole list is given: which set of breaks is best at which price. What several common criteria would choose stands beside it, and they often differ.',
    ],
    assumes: ['The rate is level between breaks.', 'Prices are divided by how much the months vary.'],
    refuses: ['As for one break.'],
    caption:
      'Mining disasters again: the break of 1891 stays until the price is very high; the later ones come and go.',
  },
  {
    id: 'trend',
    title: 'A direction by ranks',
    words: [
      'Every pair of months is asked which of the two is higher (Mann and Kendall). The middle of all slopes between two months (Sen) says how steep. Both the p-value and the interval of the slope come from simulated series that vary and hang together as the real one does.',
    ],
    assumes: [
      'The noise does not change over the window.',
      'A single step passes as a trend: look at the picture too.',
    ],
    refuses: ['Fewer than eight known periods.'],
    caption:
      'The Nile, its flow taken as counts: a slope is found, although the flow fell in one step when the first dam was built. A direction is not a shape.',
  },
  {
    id: 'agreement',
    title: 'How two counters relate',
    words: [
      'Where two sources count the same thing in the same area, their common months are set side by side: how many one counts for each ten of the other, and how often they go the same way from one stretch to the next.',
    ],
    assumes: [
      'It compares counters, never times: no trend may be read from it.',
      'The two counted independently of each other.',
    ],
    refuses: [
      'Series that count different things or in different areas.',
      'No stretch of time that both know from edge to edge.',
    ],
    caption:
      'Each dot is one common stretch; dashed is the relation over all of them. A relation that wanders cannot be used to convert one count into the other.',
  },
  {
    id: 'nowcast',
    title: 'Months that are still growing',
    words: [
      'Reports come late, so that the last months of a source grow from one version of its data to the next. Where two or more versions are held, each month stands in a triangle: what it had in its first month, a month later, and so on. By how much earlier months grew between two ages, the last ones are expected to grow too; the factors are those of the chain ladder (Mack 1993).',
      'The whisker is a 95 % prediction interval for what the source will have counted, not for what happened. It allows for the few incidents on which a factor rests, for chance, for reports that come in batches, and for incidents that are withdrawn. A month with none so far gets one as well.',
    ],
    assumes: [
      'These months are reported as fast as earlier ones were. A source that changes its way of working breaks this.',
      'What has not come by the longest delay seen, twelve months at most, never comes.',
    ],
    refuses: [
      'Fewer than two versions of the figures, or too few incidents in them to tell growth from chance (under twenty, added up over versions).',
      'Deaths and arrests: they come several at a time.',
      'A month that is cut off: the days that follow are not late reports. It says how many of its days are counted.',
      'Where the interval would reach beyond ten times the count.',
    ],
    caption: 'A made-up source: nine months in five versions. Hollow: still growing, with what is expected of them.',
  },
  {
    id: 'many-tests',
    title: 'Many tests on one page',
    words: [
      'Of twenty tests in which nothing happens one looks clear by luck. Each page says how many tests it makes, and what p-value the strongest of the exploratory ones must reach to stand among all of them (Holm 1979). Tests declared beforehand are marked, counted and left unadjusted.',
    ],
    assumes: ['The tests shown are the tests made: none was dropped because of its result.'],
    refuses: [],
    caption: 'Filled: below 0.05 by luck. None reaches Holm’s line.',
  },
];

/** The methods in plain words, in the order of the methods page. */
export const METHODS: readonly Method[] = [...COUNTS, ...EVENTS, ...SERIES];
