import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readOptions } from '../../src/cli/options.ts'
import { parseCommandLine, UsageError } from '../../src/cli/parse.ts'
import { placeReport } from '../../src/cli/place-report.ts'
import { closeDesks, openDesk, SOUND } from './chaos-gate.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-gate-place-'))
  writeFileSync(join(folder, 'closed'), '')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  closeDesks()
})

/** Nothing can be made below a file, whoever asks: even root, who may write everywhere else. */
function placed(directory: string, words: readonly string[], fallbacks: string[]) {
  const { flags, operands } = parseCommandLine(['run', 'a.yaml', ...words])
  const warnings: string[] = []
  const asked = readOptions(operands, flags, { directory, environment: {} })
  return { asked, warnings, result: placeReport(asked, { flags, warn: (message) => warnings.push(message), fallbacks }) }
}

describe('where a run writes', () => {
  test('where it stands, when it can, without a word and without leaving a folder', () => {
    const { asked, result, warnings } = placed(folder, [], [])
    expect(result).toBe(asked)
    expect(warnings).toEqual([])
    expect(existsSync(asked.reportFolder)).toBe(false)
  })

  test('otherwise in the first place that can be written, with one warning, and no journal that nobody asked for', () => {
    const { result, warnings } = placed(join(folder, 'closed'), [], [join(folder, 'closed'), folder])
    expect(dirname(result.reportFolder)).toBe(folder)
    expect(result.ledgerFolder.startsWith(result.reportFolder)).toBe(true)
    expect(result).not.toHaveProperty('journalPath')
    expect(warnings).toEqual([
      expect.stringMatching(/closed\/chaos-report cannot be written \(ENOTDIR\): the report is in .*--report/),
    ])
  })

  test('a journal that was asked for goes where it was asked for', () => {
    const { result } = placed(join(folder, 'closed'), ['--journal-path', join(folder, 'j.json')], [folder])
    expect(result.journalPath).toBe(join(folder, 'j.json'))
  })

  test.each([
    ['a report', ['--report', 'r'], /--report .*closed\/r cannot be written: ENOTDIR/],
    [
      'a journal',
      ['--journal-path', 'j.json'],
      /--journal-path .*closed\/j.json: its folder cannot be written: .*mount a volume/,
    ],
    ['anything, with no place left', [], /name a folder that can be with --report/],
  ])('%s that cannot be written is refused before the run', (_, words, message) => {
    expect(() => placed(join(folder, 'closed'), words, [])).toThrow(UsageError)
    expect(() => placed(join(folder, 'closed'), words, [])).toThrow(message)
  })

  test('the run goes on', async () => {
    const desk = openDesk()
    desk.write('e.json', SOUND)
    desk.write('chaos-report', 'a file, where the folder would be')
    const { exitCode, error } = await desk.chaosGate('run', 'e.json')
    expect(exitCode).toBe(0)
    expect(error.match(/cannot be written/g)).toHaveLength(1)
    const [, report = ''] = /the report is in (\S+);/.exec(error) ?? []
    expect(existsSync(join(report, 'results.json'))).toBe(true)
    rmSync(report, { recursive: true })
  })
})
