/** The licences of everything that went into the bundle, as their terms ask for. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `node_modules/@scope/name/…` or `node_modules/name/…`, the innermost one. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** One section per package, in the order of their names. */
export function licensesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[1] ?? []))
  return [...folders].map(sectionOf).sort().join('\n')
}

function sectionOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [`${name} ${version}`, license ?? 'see below', textOf(folder), ''].join('\n')
}

function textOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name))
  return file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
