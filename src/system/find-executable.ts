/** Which file a program's name means, as `which` answers it. */

import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/** What the search depends on: nothing here reads the process's own. */
export interface Place {
  environment: Readonly<Record<string, string | undefined>>
  /** What relative paths start from. */
  directory: string
}

/** Where a program is looked for when the environment has no PATH. */
const DEFAULT_PATH = '/bin:/usr/bin'

/**
 * The executable file that `path` names: `~` stands for the home folder, a name without a slash is looked for along PATH,
 * anything else is taken from the directory (spec PROC-1). Undefined when there is none.
 */
export function findExecutable(path: string, place: Place): string | undefined {
  return candidates(path, place).find(isExecutable)
}

/** A file is there, and the only thing that it lacks is the permission to be executed (spec VAL-72). */
export function isForbidden(path: string, place: Place): boolean {
  const files = candidates(path, place).filter(isFile)
  return files.length > 0 && !files.some(isExecutable)
}

function candidates(path: string, { environment, directory }: Place): string[] {
  const name = expandHome(path, environment)
  if (name === '') return []
  if (name.includes('/')) return [resolve(directory, name)]
  const folders = (environment.PATH ?? DEFAULT_PATH).split(delimiter)
  return folders.map((folder) => join(resolve(directory, folder), name))
}

function expandHome(path: string, environment: Place['environment']): string {
  return path === '~' || path.startsWith('~/') ? (environment.HOME ?? homedir()) + path.slice(1) : path
}

function isExecutable(file: string): boolean {
  if (!isFile(file)) return false
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile()
}
