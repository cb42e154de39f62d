import type { FileVintage, IncidentFormat } from '../types/incidentFormat';
import type { Dataset } from './datasets';
import { ucdpVintage } from './formats/ucdpVintage';
import { ImportRefusal } from './importRefusal';
import type { LocalFile } from './files/localFile';

/**
 * Which release a file is: what the user says, else what its name says, else none in particular.
 *
 * @param version - what the user wrote behind @, or null
 * @throws ImportRefusal where the user's version is none that the data set has
 */
export function vintageOfFile(
  file: LocalFile,
  format: IncidentFormat,
  dataset: Dataset,
  version: string | null,
  sha256: string,
): FileVintage {
  if (format.id !== 'ucdp')
    return {
      name: `file ${sha256.slice(0, 6)}`,
      family: familyOf(format, dataset),
      precedence: 0,
      provisional: false,
      months: null,
    };
  const found = ucdpVintage(version ?? file.name);
  if (found) return found;
  if (version !== null)
    throw new ImportRefusal('usage', [
      {
        file: '--as',
        line: null,
        column: null,
        value: version,
        rule: 'is no release of UCDP',
        expected: 'a version like 26.1, 5.0, 26.0.7, 26.01.26.06 or 652.1601.1911',
      },
    ]);
  const id = sha256.slice(0, 6);
  return { name: `GED, file ${id}`, family: `ged-file-${id}`, precedence: 0, provisional: false, months: null };
}

/** The files of one source make one run of figures. */
function familyOf(format: IncidentFormat, { source }: Dataset): string {
  return format.dataset === 'incidents' ? source.source_id! : format.dataset;
}
