import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { annotate, type FileNote } from '../../src/github/annotations.ts'
import { setCommentUrl, setOutputs } from '../../src/github/outputs.ts'
import { maskSecrets } from '../../src/github/secrets.ts'
import { readState, saveState } from '../../src/github/state.ts'
import { appendSummary } from '../../src/github/summary.ts'

const folder = mkdtempSync(join(tmpdir(), 'runner-'))
let printed = ''

beforeEach(() => {
  printed = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
})

function emptyFile(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  return path
}

describe('outputs', () => {
  beforeEach(() => {
    process.env.GITHUB_OUTPUT = emptyFile('output')
  })
  afterEach(() => {
    delete process.env.GITHUB_OUTPUT
  })

  test('are all set, whatever happened', () => {
    setOutputs({ verdict: 'invalid', reason: 'no', results: [], journals: [], report: '' }, (text) => text)
    const names = [...readFileSync(join(folder, 'output'), 'utf8').matchAll(/^([\w-]+)<</gm)].map(([, name]) => name)
    expect(names).toEqual([
      'verdict',
      'passed',
      'reason',
      'results',
      'journal',
      'report',
      'comment-url',
      'issue-url',
      'regression',
    ])
  })

  test('hold no secret, and no more than GitHub keeps', () => {
    const row = {
      file: 'a.yaml',
      title: 't'.repeat(9_000),
      verdict: 'deviated',
      reason: 'hunter2'.repeat(10_000),
      seconds: 1,
      probes: [],
    }
    const results = Array.from({ length: 100 }, () => row)
    setOutputs({ verdict: 'deviated', reason: row.reason, results, journals: ['j'], report: 'r' }, (text) =>
      text.replaceAll('hunter2', '***'),
    )
    setCommentUrl('https://github.com/c')
    const written = readFileSync(join(folder, 'output'), 'utf8')
    expect(written).not.toContain('hunter2')
    expect(written.length).toBeLessThan(100_000)
    expect(written).toContain('https://github.com/c')
  })
})

describe('the job summary', () => {
  test('is appended to what is there', () => {
    const path = emptyFile('summary')
    appendSummary(path, 'a\n')
    appendSummary(path, 'b\n')
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n')
  })

  test('of more than a mebibyte is not written, since the runner would drop all of it, and that is told', () => {
    const path = emptyFile('summary')
    appendSummary(path, 'ä'.repeat(600_000))
    expect(readFileSync(path, 'utf8')).toBe('')
    expect(printed).toMatch(/^::warning .*The job summary could not be written: .*1048576 bytes/)
  })

  test('needs no file', () => {
    appendSummary(undefined, 'a')
    expect(printed).toBe('')
  })
})

describe('annotations', () => {
  const note: FileNote = {
    level: 'error',
    title: 'Chaos Gate',
    message: 'a\n::warning::b',
    file: 'chaos/a,b.yaml',
    line: 3,
    column: 5,
  }

  test('stand on the line, and cannot speak commands', () => {
    annotate([note])
    expect(printed).toBe('::error title=Chaos Gate,file=chaos/a%2Cb.yaml,line=3,col=5::a%0A::warning::b\n')
  })

  test('are ten of a kind at the most, the last of which counts the rest', () => {
    annotate([...Array.from({ length: 25 }, () => note), { ...note, level: 'warning' }])
    expect(printed.match(/^::error/gm)).toHaveLength(10)
    expect(printed).toContain('… and 16 more, in the job summary.')
    expect(printed.match(/^::warning/gm)).toHaveLength(1)
  })
})

test('secrets are masked, but not those that would blot out the log', () => {
  maskSecrets(['hunter2', 'hunter2', 'ab', '  '])
  expect(printed).toBe('::add-mask::hunter2\n')
})

describe('what crosses to post', () => {
  const state = { ledgerFolder: '/tmp/x', run: 'run-1', isOver: false, where: 'here' as const, cluster: { context: 'kind-ci' } }

  test('is read as it was saved', () => {
    process.env.GITHUB_STATE = emptyFile('state')
    saveState(state)
    const [, value] = /^run<<\S+\n(.*)\n/.exec(readFileSync(join(folder, 'state'), 'utf8')) ?? []
    process.env.STATE_run = value
    expect(readState()).toEqual(state)
    delete process.env.GITHUB_STATE
    delete process.env.STATE_run
  })

  test('is nothing when main never ran', () => {
    expect(readState()).toBeNull()
  })
})
