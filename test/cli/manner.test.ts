import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { resultText } from '../../src/cli/result-text.ts'
import { Screen } from '../../src/cli/screen.ts'
import { buildResult } from '../../src/report/build-result.ts'
import { readFixture } from '../report/fixture.ts'
import { parseXml } from '../report/xml.ts'
import { closeDesks, type Desk, openDesk } from './chaos-gate.ts'

let desk: Desk

beforeEach(() => {
  desk = openDesk()
  desk.write('steady.json', experiment(0))
  desk.write('broken.json', experiment(1))
})

afterEach(closeDesks)

function experiment(tolerance: number) {
  const probe = { type: 'probe', name: 'works', tolerance, provider: { type: 'process', path: 'true' } }
  const action = { type: 'action', name: 'nothing', provider: { type: 'process', path: 'true' } }
  return {
    title: `It works ${tolerance}`,
    description: 'd',
    'steady-state-hypothesis': { title: 'h', probes: [probe] },
    method: [action],
  }
}

describe('how a run is told', () => {
  test('as a table with a row per experiment', async () => {
    const { out, error } = await desk.chaosGate('run', 'steady.json')
    expect(out).toMatch(/^ {2}VERDICT +EXPERIMENT +GOOD +OUTAGE +SLOWEST +TIME\n✓ passed +It works 0 +100 % +none/)
    expect(error).toContain('steady state')
  })

  test('--quiet: nothing meanwhile, then only what did not pass, and the verdict', async () => {
    expect(await desk.chaosGate('run', 'steady.json', '--quiet')).toEqual({
      exitCode: 0,
      out: 'Verdict: passed (exit code 0)\n',
      error: '',
    })
    const { exitCode, out } = await desk.chaosGate('run', 'steady.json', 'broken.json', '--quiet')
    expect(exitCode).toBe(3)
    expect(out).toContain('✗ not-steady  It works 1')
    expect(out).not.toContain('It works 0')
  })

  test('--json: the result, and nothing else on stdout', async () => {
    const { exitCode, out } = await desk.chaosGate('run', 'broken.json', '--json', '--quiet')
    expect(exitCode).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ version: 1, verdict: 'not-steady', experiments: [{ file: 'broken.json' }] })
    expect(JSON.parse(out)).toEqual(JSON.parse(desk.read('chaos-report/results.json')))
  })

  test('every report lies in the report folder, and the numbers are in the journal', async () => {
    await desk.chaosGate('run', 'steady.json')
    expect(desk.read('chaos-report/report.html')).toContain('It works 0')
    expect(desk.read('chaos-report/comment.md')).toContain('It works 0')
    expect(parseXml(desk.read('chaos-report/junit.xml')).attributes).toMatchObject({ failures: '0', errors: '0' })
    expect(JSON.parse(desk.read('chaos-report/chaos-gate.sarif')).runs[0].results).toEqual([])
    expect(JSON.parse(desk.read('journal.json'))['chaos-gate']).toMatchObject({
      file: 'steady.json',
      numbers: [{ name: 'works', samples: 2, good: 2, share: 1, recoverySeconds: 0, periods: { during: null } }],
    })
  })
})

describe('what is hostile in a result', () => {
  const terminal = {
    out: () => {},
    error: () => {},
    isLive: false,
    isColored: false,
    isOutColored: true,
    isGitHub: true,
    width: 80,
  }
  const screen = new Screen({ ...terminal, write: () => {} })
  const result = buildResult(readFixture('hostile'))
  const told = {
    ...result,
    experiments: result.experiments.map((one) => ({ ...one, file: '::error::owned', title: '##[error]hunter2' })),
  }

  test('speaks no workflow command, and moves no cursor', () => {
    const text = resultText(told, { isQuiet: false, isJson: false, isPractice: false }, terminal, screen)
    expect(text).not.toMatch(/^\s*::|##\[/m)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(text.replace(/\u001b\[\d\dm/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  test('stays JSON, without secrets and without commands', () => {
    screen.hide(['hunter2'])
    const json = resultText(told, { isQuiet: false, isJson: true, isPractice: false }, terminal, screen)
    expect(json).not.toContain('##[')
    expect(JSON.parse(json).experiments[0]).toMatchObject({ title: '##[error]***' })
  })
})
