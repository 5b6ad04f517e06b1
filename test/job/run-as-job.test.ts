import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { bringBack, refused } from '../../src/job/bring-back.ts'
import { closeDesks, openDesk, SOUND } from '../cli/chaos-gate.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-back-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  closeDesks()
})

describe('what comes back from a pod', () => {
  const home = () => ({ reportFolder: folder, journalPath: join(folder, 'j.json'), isStopped: false, seconds: 1 })

  test('a pod without a word is an error, and says how to put back what may be left', () => {
    const { result, journals } = bringBack({ handed: null, ending: 'its pod ended with 137 (OOMKilled)' }, home())
    expect([result.verdict, journals]).toEqual(['error', []])
    expect(result.reason).toMatch(/its pod ended with 137 \(OOMKilled\).*chaos-gate recover/)
  })

  test('of a run that was stopped it is an interruption', () => {
    expect(bringBack({ handed: null, ending: 'stopped' }, { ...home(), isStopped: true }).result.verdict).toBe('interrupted')
  })

  test('a result that is none of ours is an error, and its journals are kept all the same', () => {
    const { result, journals } = bringBack(
      { handed: { 'results.json': '{"version":1}', 'journals/a.json': '{}' }, ending: '' },
      home(),
    )
    expect(result.verdict).toBe('error')
    expect(journals).toEqual([join(folder, 'journals/a.json')])
    expect(readFileSync(join(folder, 'j.json'), 'utf8')).toBe('{}')
  })

  test('what was refused is invalid, with every problem', () => {
    const { result } = refused([{ file: 'a.yaml', message: 'is odd' }, { message: 'no cluster' }], 1)
    expect(result.verdict).toBe('invalid')
    expect(result.problems.map(({ message }) => message)).toEqual(['is odd', 'no cluster'])
  })
})

describe('--where cluster without a cluster', () => {
  test('is refused with the same words and files as a run here', async () => {
    const desk = openDesk()
    desk.write('e.json', SOUND)
    const { exitCode, out } = await desk.chaosGate('run', 'e.json', '--where', 'cluster')
    expect([out, exitCode]).toEqual([expect.stringMatching(/the kubeconfig does not exist/), 2])
    expect(JSON.parse(desk.read('chaos-report/results.json')).verdict).toBe('invalid')
  })
})
