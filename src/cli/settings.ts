/** The verbs `settings show|get|set|remove` (spec CLI-37). */

import { statSync } from 'node:fs'
import { dump } from 'js-yaml'
import { isMapping } from '../experiment/values/plain.ts'
import { pythonText } from '../experiment/values/python-text.ts'
import { findEntry, parseEntryPath } from '../settings/entry-path.ts'
import { settingsOf } from './asked.ts'
import type { Request } from './request.ts'
import { writeText } from './write-text.ts'

/** A key or a file that is not there (spec CLI-33). */
const MISSING = 1

export async function showSettings(request: Request): Promise<number> {
  const document = documentOf(request)
  if (document === undefined) return refuse(request, noFile(request))
  return print(request, document)
}

export async function getEntry(request: Request): Promise<number> {
  const entry = entryOf(request)
  if (typeof entry === 'string') return refuse(request, entry)
  return print(request, entry.container[entry.key])
}

/** Only what is there is replaced; comments of the file are lost. */
export async function setEntry(request: Request): Promise<number> {
  const entry = entryOf(request)
  if (typeof entry === 'string') return refuse(request, entry)
  const value = parse(request.operands[1] ?? '')
  if (value === undefined) return refuse(request, `the value must be JSON, and text in it has quotes: '"always"'`)
  entry.container[entry.key] = value
  return write(request, entry.document)
}

export async function removeEntry(request: Request): Promise<number> {
  const entry = entryOf(request)
  if (typeof entry === 'string') return refuse(request, entry)
  if (Array.isArray(entry.container)) entry.container.splice(Number(entry.key), 1)
  else delete entry.container[entry.key]
  return write(request, entry.document)
}

type Entry = NonNullable<ReturnType<typeof findEntry>> & { document: object }

/** A sentence when there is none. */
function entryOf(request: Request): Entry | string {
  const [key = ''] = request.operands
  const document = documentOf(request)
  if (document === undefined) return noFile(request)
  const path = parseEntryPath(key)
  const entry = path && findEntry(document, path)
  return entry ? { ...entry, document } : `there is no entry ${key} in ${request.settingsPath}`
}

function documentOf(request: Request): object | undefined {
  return settingsOf(request)?.document
}

function noFile({ settingsPath }: Request): string {
  return `there are no settings at ${settingsPath ?? '~/.chaostoolkit/settings.yaml, because there is no home'}`
}

function refuse({ stage }: Request, message: string): number {
  stage.terminal.error(`${message}\n`)
  return MISSING
}

function print({ flags, stage }: Request, value: unknown): number {
  stage.terminal.out(format(value, flags.get('format')?.at(-1) ?? 'yaml'))
  return 0
}

function format(value: unknown, how: string): string {
  if (how === 'json') return `${JSON.stringify(value, null, 2)}\n`
  if (how === 'string') return `${pythonText(value)}\n`
  const isScalar = !Array.isArray(value) && !isMapping(value)
  return isScalar ? `${asYaml(value)}...\n` : asYaml(value)
}

function asYaml(value: unknown): string {
  return dump(value, { seqNoIndent: true, noRefs: true, lineWidth: -1 })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Its owner alone may read it still, if that was so. */
function write({ settingsPath: path = '' }: Request, document: object): number {
  writeText(path, asYaml(document), statSync(path).mode)
  return 0
}
