import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { ImportRefusal } from '../importRefusal';
import { fetchFile } from './fetchFile';
import type { LocalFile } from './localFile';
import { UnpackingLimit, unpackTo } from './unpackTo';
import { unzip } from './unzip';

/**
 * Makes plain files of what a user named: paths, folders (their .csv, .zip and .gz files), archives, and http or https addresses.
 *
 * @param workFolder - where archives are unpacked and downloads kept; the caller removes it
 * @throws ImportRefusal where one cannot be had
 */
export async function openSources(named: readonly string[], workFolder: string): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  for (const name of named) {
    const opened = /^https?:\/\//i.test(name) ? [await fetchFile(name, workFolder)] : filesAt(name);
    for (const file of opened) files.push(...(await unpacked(file, workFolder)));
  }
  return files;
}

function filesAt(path: string): LocalFile[] {
  if (!existsSync(path))
    throw refusal(
      'noInput',
      path,
      'is not there',
      'a path of a file or folder, or an address that begins with https://',
    );
  const found = statSync(path);
  if (!found.isDirectory() && !found.isFile())
    throw refusal('noInput', path, 'is a pipe or a device', 'a file, which can be read more than once');
  if (found.isFile()) return [{ name: basename(path), path }];
  const names = readdirSync(path)
    .filter((name) => /\.(csv|zip|gz)$/i.test(name) && isFileIn(path, name))
    .toSorted();
  if (names.length === 0)
    throw refusal(
      'noInput',
      path,
      'is a folder without .csv, .zip or .gz files',
      'a folder with files to import; those in folders inside it are not looked for',
    );
  return names.map((name) => ({ name, path: join(path, name) }));
}

function isFileIn(folder: string, name: string): boolean {
  try {
    return statSync(join(folder, name)).isFile();
  } catch (error) {
    throw refusal(
      'noInput',
      join(folder, name),
      `cannot be opened (${(error as NodeJS.ErrnoException).code})`,
      'a file, or a link to one; move others out of the folder',
    );
  }
}

async function unpacked(file: LocalFile, workFolder: string): Promise<LocalFile[]> {
  const head = await firstBytes(file);
  if (head.subarray(0, 2).toString('latin1') === 'PK') return unzip(file, workFolder);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return [file];
  const limit = new UnpackingLimit(statSync(file.path).size);
  const name = file.name.replace(/\.gz$/i, '');
  return [
    {
      name,
      path: await unpackTo(workFolder, {
        name: file.name,
        limit,
        streams: [createReadStream(file.path), createGunzip()],
      }),
    },
  ];
}

async function firstBytes({ name, path }: LocalFile): Promise<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { end: 7 })) return chunk as Buffer;
    return Buffer.alloc(0);
  } catch (error) {
    throw refusal(
      'noInput',
      name,
      `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'a file that this user may read',
    );
  }
}

function refusal(kind: 'noInput' | 'badData', file: string, rule: string, expected: string): ImportRefusal {
  return new ImportRefusal(kind, [{ file, line: null, column: null, value: null, rule, expected }]);
}
