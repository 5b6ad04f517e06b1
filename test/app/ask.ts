/** Runs experiments through the app, with the options that a test does not speak of at their plainest. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dump } from 'js-yaml'
import type { AppOptions, AppResult } from '../../src/app/options.ts'
import { runApp } from '../../src/app.ts'
import { newRunName } from '../../src/undo/run-name.ts'

export interface Asked extends Partial<AppOptions> {
  /** Contents by path; text as it is, anything else as YAML. */
  files: Record<string, unknown>
}

export interface Told extends AppResult {
  directory: string
  log: string[]
  secrets: string[]
}

export async function ask({ files, ...more }: Asked): Promise<Told> {
  const directory = mkdtempSync(join(tmpdir(), 'app-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), typeof content === 'string' ? content : dump(content))
  }
  const log: string[] = []
  const secrets: string[] = []
  const result = await runApp({
    experiments: Object.keys(files),
    directory,
    environment: { PATH: process.env.PATH, HOME: directory },
    cluster: {},
    overrides: { variables: [], variablesFiles: [] },
    strategies: { isFailFast: false },
    dry: null,
    waiting: { targets: [], timeoutSeconds: 1 },
    timeoutSeconds: 0,
    reportFolder: join(directory, 'report'),
    ledgerFolder: join(directory, 'ledgers'),
    cancelSeconds: 6,
    undo: 'always',
    whenBusy: 'wait',
    run: newRunName(Date.now()),
    isCompatible: false,
    isValidated: true,
    signal: new AbortController().signal,
    log: (level, message) => log.push(`${level}: ${message}`),
    controls: [],
    onExperiment: () => {},
    onSecrets: (texts) => secrets.push(...texts),
    ...more,
  })
  return { ...result, directory, log, secrets }
}

export function experiment(part: Record<string, unknown> = {}): Record<string, unknown> {
  return { title: 'It holds', description: 'What a user would notice', method: [], ...part }
}

export function command(name: string, path: string, ...words: string[]): Record<string, unknown> {
  return { type: 'action', name, provider: { type: 'process', path, arguments: words } }
}

export function probe(name: string, tolerance: unknown, path: string, ...words: string[]): Record<string, unknown> {
  return { ...command(name, path, ...words), type: 'probe', tolerance }
}
