import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { doMode, type OtherMode } from '../../src/action/modes.ts'
import { readOptions } from '../../src/cli/options.ts'

const SOUND = `title: The shop answers
description: It does.
steady-state-hypothesis:
  title: It does
  probes: []
method: []
`

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaos-gate-modes-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

function tell(mode: OtherMode, files: readonly string[], environment = {}, flags: [string, string[]][] = []) {
  const asked = readOptions(files, new Map(flags), { directory, environment: { HOME: directory, ...environment } })
  const listeners = { log: () => {}, controls: [], onExperiment: () => {}, onSecrets: () => {} }
  return doMode(mode, { ...asked, ...listeners, signal: new AbortController().signal })
}

function write(name: string, text: string): void {
  writeFileSync(join(directory, name), text)
}

describe('what is odd is told beside what is wrong, since it is often the reason', () => {
  const odd = { file: 'e.yaml', message: expect.stringMatching(/did you mean `steady-state-hypothesis`/) }
  const misspelt = SOUND.replace('steady-state-hypothesis:', 'steady-state-hypotesis:')

  test.each<[string, OtherMode, string]>([
    ['of a refused file', 'validate', misspelt.replace('title: The', 'titel: The')],
    ['of a sound file', 'validate', misspelt],
    ['of a refused file', 'plan', misspelt.replace('title: The', 'titel: The')],
  ])('%s, by the mode %s', async (_, mode, text) => {
    write('e.yaml', text)
    const { warnings, text: said } = await tell(mode, ['e.yaml'])
    expect(warnings).toContainEqual(expect.objectContaining(odd))
    expect(said).toMatch(/did you mean `steady-state-hypothesis`/)
  })
})

test.each(['30m', '0'])(
  'the mode recover without a cluster that answers refuses within a time limit of %s, and is no bug of ours',
  async (limit) => {
    const cluster = { name: 'gone', cluster: { server: 'http://127.0.0.1:1' } }
    const context = { name: 'gone', context: { cluster: 'gone', user: '' } }
    write('kubeconfig', JSON.stringify({ clusters: [cluster], contexts: [context], 'current-context': 'gone', users: [] }))
    const told = await tell('recover', [], { KUBECONFIG: join(directory, 'kubeconfig') }, [['timeout', [limit]]])
    expect(told).toMatchObject({
      verdict: 'invalid',
      reason: expect.stringMatching(/^nothing could be recovered: .*ECONNREFUSED/),
    })
  },
  60_000,
)
