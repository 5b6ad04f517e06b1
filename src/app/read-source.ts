/** From what a user named to text: a file, or an address (spec LOAD-1). */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { InvalidExperiment } from '../experiment/errors.ts'
import { type ReadExperiment, readExperimentText } from '../experiment/load.ts'
import { fetchSource, isAddress, showSource } from '../sources/fetch-source.ts'
import { whyUnread } from '../system/why-unread.ts'
import type { CheckOptions, CheckTools } from './check.ts'

/** Throws `InvalidExperiment` for what cannot be read. */
export async function readExperiment(source: string, options: CheckOptions, tools: CheckTools): Promise<ReadExperiment> {
  if (!isAddress(source)) return readExperimentText(readText(source, options.directory), source)
  const { isSourceTlsVerified: isTlsVerified = true, settings, environment } = options
  const { text, format } = await fetchSource(source, { ...tools, environment, auths: settings?.auths, isTlsVerified })
  return readExperimentText(text, showSource(source), format)
}

/** @throws InvalidExperiment for a file that cannot be read */
export function readText(file: string, directory: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(directory, file)))
  } catch (cause) {
    const isEncoding = cause instanceof TypeError
    const message = isEncoding ? 'is not UTF-8 text; save it in that encoding' : `cannot be read: ${whyUnread(cause)}`
    throw new InvalidExperiment([{ file, message }], { cause })
  }
}
