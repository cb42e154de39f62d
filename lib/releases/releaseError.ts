/** How a command ends, as sysexits.h counts: bad data, nothing to be found, cannot write, input or output failed, try again later. */
export const EXIT_CODES = { badData: 65, notHeld: 66, cannotWrite: 73, diskFailed: 74, busy: 75 } as const;

/** A release that could not be made, read or removed, in words for the person who asked; what was current stays so. */
export class ReleaseError extends Error {
  readonly exitCode: number;

  constructor(kind: keyof typeof EXIT_CODES, message: string) {
    super(message);
    this.name = 'ReleaseError';
    this.exitCode = EXIT_CODES[kind];
  }
}

/** The error of a file system in words; every other error as it is. */
export function fileErrorInWords(error: unknown, doing: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (error instanceof ReleaseError || typeof code !== 'string') return error;
  const where = path ? ` (${path})` : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ReleaseError(
      'diskFailed',
      `The disk is full${where}: could not ${doing}. Nothing has changed; free some space and try again.`,
    );
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new ReleaseError(
      'cannotWrite',
      `No permission${where}: could not ${doing}. Nothing has changed; DATA_DIR must name a folder that this user may write.`,
    );
  if (['ENOTDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG'].includes(code))
    return new ReleaseError(
      'cannotWrite',
      `Not a folder (${code}${path ? `, ${path}` : ''}): could not ${doing}. Nothing has changed; DATA_DIR must name a folder that this user may write.`,
    );
  return new ReleaseError(
    'diskFailed',
    `The file system answered ${code}${where}: could not ${doing}. Nothing has changed.`,
  );
}
