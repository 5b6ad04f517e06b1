/** Paths, globs, addresses and lists of them → files, in the order in which they were named. */

import { readFileSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { isAddress } from '../sources/fetch-source.ts'
import { nearest } from '../text/near-miss.ts'
import type { Refused } from './refuse.ts'

export interface Files {
  files: string[]
  refused: Refused[]
}

/** Experiments of one run. */
const FILES_MAX = 1000

/** Each file once. A pattern that matches nothing is refused, since it would be green for ever. */
export async function findFiles(named: readonly string[], directory: string): Promise<Files> {
  const patterns = named.flatMap((each) => linesOf(each, directory) ?? [each])
  const found = await Promise.all(patterns.map(async (pattern) => ({ pattern, files: await matchesOf(pattern, directory) })))
  const empty = found.filter(({ files }) => files.length === 0)
  const files = [...new Set(found.flatMap((each) => each.files))]
  const refused = await Promise.all(empty.map(async ({ pattern }) => refuse(pattern, await describeMissing(pattern, directory))))
  if (patterns.length === 0) refused.push(refuse('experiments', 'no experiment was named'))
  if (files.length > FILES_MAX) refused.push(refuse(`${files.length} files`, `at most ${FILES_MAX} experiments fit in one run`))
  return { files: files.slice(0, FILES_MAX), refused }
}

/** `@list` is the file `list` with a name on each line; undefined for what is no such thing. */
function linesOf(name: string, directory: string): string[] | undefined {
  if (!name.startsWith('@') || isFile(resolve(directory, name)) || !isFile(resolve(directory, name.slice(1)))) return undefined
  const lines = readFileSync(resolve(directory, name.slice(1)), 'utf8').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

function refuse(file: string, message: string): Refused {
  return { file, problems: [{ file, message }], warnings: [] }
}

/** The globbing is read only for what is no plain name of a file. */
async function matchesOf(pattern: string, directory: string): Promise<string[]> {
  if (isFile(resolve(directory, pattern)) || isAddress(pattern)) return [pattern]
  const { globSync, isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(pattern) ? globSync(pattern, { cwd: directory, expandDirectories: false }).sort() : []
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

async function describeMissing(pattern: string, directory: string): Promise<string> {
  const { globSync, isDynamicPattern } = await import('tinyglobby')
  if (isDynamicPattern(pattern)) return `no file matches; paths are relative to ${directory}`
  if (statSync(resolve(directory, pattern), { throwIfNoEntry: false }))
    return `is a folder; name the files in it, such as ${pattern.replace(/\/$/, '')}/*.yaml`
  const files = globSync('**/*.{yaml,yml,json}', { cwd: directory, deep: 4, ignore: ['**/node_modules/**'] })
  const near = nearestFile(pattern, files)
  return `Path "${pattern}" does not exist${near ? `; did you mean ${near}?` : `; paths are relative to ${directory}`}`
}

/** What files are called apart from their ending, which all of them share. */
function nearestFile(name: string, files: readonly string[]): string | undefined {
  const stems = new Map(files.map((file) => [stemOf(file), file]))
  const stem = stemOf(name)
  return stems.get(stem) ?? stems.get(nearest(stem, stems.keys()) ?? '')
}

function stemOf(file: string): string {
  return file.slice(0, file.length - extname(file).length)
}
