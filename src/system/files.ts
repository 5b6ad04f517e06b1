/** The one door to files that an experiment names. */

import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { whyUnread } from './why-unread.ts'

export interface Files {
  /** `path` counts from the working directory. Throws `FileUnreadable`. */
  readText(path: string): Promise<string>
}

/** Bytes of one file; more than an API server takes in a request. */
export const FILE_MAX = 4 * 1024 * 1024

/** The file cannot be used; the message names it, and says what to do. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable'
}

export function openFiles(directory: string): Files {
  return {
    async readText(path) {
      const place = resolve(directory, path)
      try {
        const { size } = await stat(place)
        if (size > FILE_MAX) throw new FileUnreadable(`cannot read "${path}": it is longer than ${FILE_MAX} bytes`)
        return await readFile(place, 'utf8')
      } catch (error) {
        throw error instanceof FileUnreadable ? error : unreadable(path, directory, error)
      }
    },
  }
}

function unreadable(path: string, directory: string, cause: unknown): FileUnreadable {
  return new FileUnreadable(`cannot read "${path}": ${whyUnread(cause)}; paths count from ${directory}`, { cause })
}
