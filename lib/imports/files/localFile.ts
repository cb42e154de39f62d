/** A file to import, whole and unpacked on this machine. */
export interface LocalFile {
  /** As the user would name it: the entry of an archive goes by its own name. */
  readonly name: string;
  readonly path: string;
}
