import type { ActorScope, Basis, Measure } from './record';

/** How incidents become series. All of it stands in `data/incident-rules.json`; what is used is kept with the release. */
export interface IncidentRule {
  readonly id: string;
  /** The data set whose incidents it counts. */
  readonly dataset: string;
  /** Final releases, provisional ones, or both alike. */
  readonly releases: 'final' | 'provisional' | 'any';
  /** Names, exactly; an incident counts when one of its parties has one of them. Empty: whoever took part. */
  readonly actors: readonly string[];
  /** Empty: all. */
  readonly eventTypes: readonly string[];
  readonly exceptEventTypes: readonly string[];
  /** Codes of the data set; empty: all. */
  readonly datePrecisions: readonly number[];
  readonly placePrecisions: readonly number[];
  /** Only incidents with at least one death, or all. */
  readonly deadly: 'only' | 'all';
  /** `country`: one run of figures for each of Syria and Iraq; `governorate`: one for each governorate. */
  readonly areas: 'country' | 'governorate';
  /** First day counted. */
  readonly from: string;
  readonly basis: Basis;
  readonly actorScope: ActorScope;
  readonly series: readonly RuleSeries[];
}

/** One measure of a rule. `{family}`, `{area}` and `{vintage}` are filled in. */
export interface RuleSeries {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  /** Number of incidents, or sum of deaths. */
  readonly sum: 'incidents' | 'deaths';
  readonly inDefaultView: boolean;
  readonly note: string;
}
