/** The results of other jobs, from the files that they have left. Whatever cannot be read is told, and never left out. */

import { lstatSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Result } from '../report/result.ts'
import { SHARDS_MAX } from '../text/parse-shard.ts'
import { labelsOf } from './labels.ts'
import { readResult } from './read-result.ts'

/** Bytes. */
const FILE_MAX = 16 * 1024 * 1024
const ALL_MAX = 128 * 1024 * 1024

/** Of one job: what it says, or why nobody can know. */
export interface JobResult {
  /** What tells it from the others; empty when there is only one. */
  label: string
  result: Result | null
  /** Empty when it could be read. */
  problem: string
}

/** Patterns that match nothing, too: a job that left no result is not one that passed. */
export async function findResults(patterns: readonly string[], directory: string): Promise<JobResult[]> {
  const { globSync } = await import('tinyglobby')
  // A link could lead anywhere on this machine.
  const options = { cwd: directory, expandDirectories: false, followSymbolicLinks: false, dot: true }
  const found = patterns.map((pattern) => ({ pattern, files: globSync(pattern, options) }))
  const empty = found.filter(({ files }) => files.length === 0)
  const files = [...new Set(found.flatMap((each) => each.files))].sort()
  return [
    ...readAll(files.slice(0, SHARDS_MAX), directory),
    ...empty.map(({ pattern }) => unread(pattern, 'no file matches: no job has left a result there')),
    ...(files.length > SHARDS_MAX ? [unread(`${files.length} files`, `at most ${SHARDS_MAX} results fit in one comment`)] : []),
  ]
}

function readAll(files: readonly string[], directory: string): JobResult[] {
  const labels = labelsOf(files)
  let left = ALL_MAX
  return files.map((file, index) => {
    const label = labels[index] ?? ''
    try {
      const content = readContent(resolve(directory, file), left)
      left -= content.length
      return { label, result: readResult(content), problem: '' }
    } catch (error) {
      return unread(label === '' ? file : label, (error as Error).message)
    }
  })
}

/** An artifact may hold anything, links to files of this machine among it. */
function readContent(path: string, left: number): string {
  const status = lstatSync(path)
  if (!status.isFile()) throw new Error('it is no plain file')
  if (status.size > FILE_MAX) throw new Error(`it has ${status.size} bytes, more than ${FILE_MAX}`)
  if (status.size > left) throw new Error(`all results together have more than ${ALL_MAX} bytes`)
  return readFileSync(path, 'utf8')
}

export function unread(label: string, problem: string): JobResult {
  return { label, result: null, problem }
}
