import type { IncidentFormat } from '../types/incidentFormat';
import type { Row } from '../types/record';
import type { Day } from '../types/time';
import { calendarPeriods } from '../time/calendar';
import type { CoveredFile } from './coverageOf';
import type { MadeSeries } from './seriesOfRules';

/** The figures as one version of a source's data gives them. */
export interface FigureVersion {
  /** Last day that it covers, or of its export where that is later. */
  readonly asOf: string;
  readonly series: readonly MadeSeries[];
}

export interface VersionsToMake<File extends { readonly covered: CoveredFile }> {
  readonly imported: readonly File[];
  readonly format: IncidentFormat;
  /** Files of earlier imports that this one does not replace. */
  readonly held: readonly CoveredFile[];
  /** The figures of a family with everything that is held. */
  readonly standing: (family: string) => readonly MadeSeries[];
  /** The figures of a family with what was held before and only these files. */
  readonly earlier: (files: readonly File[]) => Promise<readonly MadeSeries[]>;
}

/** Longest delay that is followed: a figure that old is as good as final. */
const MONTHS_FOLLOWED = 24;

/**
 * What each version of a source's data said, for data that grow or are revised.
 *
 * @remarks
 * The figures as of a version are those of all files of its family up to it, so that files imported in one go and one after the other
 * give the same. A file that is imported after a newer one has no version of its own: what the newer one replaced is not known any more.
 * A yearly release is a series of its own and has one version.
 */
export async function figureVersions<File extends { readonly covered: CoveredFile }>({
  imported,
  format,
  held,
  standing,
  earlier,
}: VersionsToMake<File>): Promise<FigureVersion[]> {
  const versions: FigureVersion[] = [];
  const revised = imported.filter(
    ({ covered }) => covered.provisional || format.imports === 'newestById' || format.dataset === 'incidents',
  );
  for (const family of new Set(revised.map(({ covered }) => covered.family))) {
    const own = revised.filter(({ covered }) => covered.family === family);
    const heldDays = held.filter((file) => file.family === family).map(asOfFile);
    const days = [...new Set(own.map(({ covered }) => asOfFile(covered)))].toSorted();
    const newest = [...days, ...heldDays].toSorted().at(-1)!;
    // Files of one's own stand for the whole together.
    const before =
      format.imports === 'replace' ? [] : days.filter((day) => day < newest && heldDays.every((other) => other <= day));
    for (const asOf of before)
      versions.push({ asOf, series: await earlier(own.filter(({ covered }) => asOfFile(covered) <= asOf)) });
    versions.push({ asOf: newest, series: standing(family) });
  }
  return versions;
}

/** Files that came too late to have a version, in words. */
export function lateVersions(imported: readonly CoveredFile[], held: readonly CoveredFile[]): string[] {
  return imported.flatMap((file) => {
    const newer = held.find(
      (other) => file.provisional && other.family === file.family && asOfFile(other) > asOfFile(file),
    );
    return newer
      ? [
          `${file.vintage} came after the newer ${newer.vintage}, so that what it said by itself is not kept as a version of the figures; import both in one go to have it.`,
        ]
      : [];
  });
}

/** Rows of the table of versions. Only counts are in it, and only while they are followed. */
export function rowsOfVersion({ asOf, series }: FigureVersion): Row[] {
  return series.flatMap(({ observations }) =>
    observations
      .filter(
        ({ start, count }) =>
          count !== '' && calendarPeriods('month', { start: start as Day, end: asOf as Day }).length <= MONTHS_FOLLOWED,
      )
      .map(
        ({ series_id, start, end, count, document }) =>
          ({ series_id, start, end, as_of: asOf, count, document }) as Row,
      ),
  );
}

export function asOfFile({ coverage, exportedOn = '' }: CoveredFile): string {
  return [exportedOn, ...coverage.map(({ last }) => last)].toSorted().at(-1)!;
}
