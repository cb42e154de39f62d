/** The methods that findings rest on, by the anchor that the methods page gives each. */
export type MethodId =
  | 'rate'
  | 'ratio'
  | 'scatter'
  | 'autocorrelation'
  | 'event'
  | 'other-dates'
  | 'too-early'
  | 'break'
  | 'several-breaks'
  | 'trend'
  | 'agreement'
  | 'nowcast'
  | 'many-tests';

/** A method in plain words. */
export interface Method {
  readonly id: MethodId;
  readonly title: string;
  readonly words: readonly string[];
  readonly assumes: readonly string[];
  /** When no answer is given. */
  readonly refuses: readonly string[];
  /** What stands under its picture. */
  readonly caption: string;
}

/** Published series of other subjects, against which the statistics are checked; `data/reference/README.md` names their origin. */
export interface ReferenceSeries {
  readonly nile: readonly number[];
  readonly nhtemp: readonly number[];
  readonly airquality: readonly number[];
  readonly rainfall: readonly (number | null)[];
  readonly cars: { readonly speed: readonly number[]; readonly dist: readonly number[] };
  readonly quine: {
    readonly days: readonly number[];
    readonly nested: readonly (readonly number[])[];
    readonly withAgeLrn: readonly (readonly number[])[];
    readonly fourWay: readonly (readonly number[])[];
  };
  /** Years 1851 to 1962. */
  readonly coal: readonly number[];
  /** Months from January 1992 on. */
  readonly boston: readonly number[];
  readonly sicily: readonly {
    readonly aces: number;
    readonly stdpop: number;
    readonly smokban: number;
    readonly time: number;
    readonly month: number;
  }[];
  readonly genIns: readonly (readonly (number | null)[])[];
}

/** A value that another program or a paper printed, with ours. */
export interface ReferenceValue {
  /** `unused`: no page shows a finding by this method. */
  readonly method: MethodId | 'unused';
  readonly what: string;
  readonly ours: number;
  /** With the digits that were printed. */
  readonly printed: string;
  /** What makes it, in R unless it begins with Python. */
  readonly line: string;
  readonly printedIn: string;
}

/** A row of the calibration: how often something happened in simulated series. */
export interface CalibrationRow {
  readonly cell: string;
  readonly months: number;
  readonly mean: number;
  /** null: Poisson. */
  readonly theta: number | null;
  readonly correlation: number;
  readonly monthsBefore: number;
  readonly gaps: number;
  readonly truth: string;
  readonly measure: string;
  readonly quantity: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly runs: number;
}
