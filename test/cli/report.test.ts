import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseXml } from '../report/xml.ts'
import { closeDesks, type Desk, openDesk } from './chaos-gate.ts'
import { journalOf, resultOf, withoutRecord } from './journals.ts'

let desk: Desk

beforeEach(() => {
  desk = openDesk()
})

afterEach(closeDesks)

describe('one or many, in any form', () => {
  test('many are one result; a seed that they do not share is not said', async () => {
    desk.write('a.json', withoutRecord('passed'))
    desk.write('b.json', withoutRecord('deviated'))
    const result = await resultOf(desk, 'a.json', 'b.json')
    expect(result.experiments.map(({ verdict }) => verdict.name)).toEqual(['passed', 'deviated'])
    expect(result).toMatchObject({ verdict: 'deviated', run: { seed: null, cluster: null } })
    expect(result.reason).toMatch(/^1 of 2 experiments passed\. b\.json \(deviated\): /)
  })

  test("a file of ours has its experiment's name", async () => {
    const journal = journalOf('passed')
    desk.write('journal.json', {
      ...journal,
      'chaos-gate': { ...journal['chaos-gate'], verdict: 'passed', reasons: ['fine'], file: 'chaos/x.yaml' },
    })
    expect((await resultOf(desk, 'journal.json')).experiments[0]?.file).toBe('chaos/x.yaml')
  })

  test('--output writes it to a file, and stdout stays empty', async () => {
    desk.write('journal.json', withoutRecord('deviated'))
    expect(await desk.chaosGate('report', 'journal.json', '--format', 'html', '--output', 'out.html')).toMatchObject({
      exitCode: 0,
      out: '',
    })
    expect(desk.read('out.html')).toMatch(/^<!doctype html>/)
    await desk.chaosGate('report', 'journal.json', '--format', 'junit', '--output', 'out.xml')
    expect(parseXml(desk.read('out.xml')).name).toBe('testsuites')
    await desk.chaosGate('report', 'journal.json', '--format', 'sarif', '--output', 'out.sarif')
    expect(JSON.parse(desk.read('out.sarif')).version).toBe('2.1.0')
  })

  test('as chaos report: the last operand is the file', async () => {
    desk.write('journal.json', withoutRecord('deviated'))
    expect(await desk.chaosGate('report', '--export-format=html5', 'journal.json', 'report.html')).toMatchObject({
      exitCode: 0,
      out: '',
    })
    expect(desk.read('report.html')).toMatch(/^<!doctype html>/)
    const pdf = await desk.chaosGate('report', '--export-format', 'pdf', 'journal.json', 'report.pdf')
    expect(pdf).toMatchObject({ exitCode: 2, error: expect.stringContaining('take html, and let a browser print it') })
    expect(await desk.chaosGate('report', '--export-format', 'html', 'journal.json')).toMatchObject({ exitCode: 2 })
  })
})

describe('what is no journal is refused, and what a journal may lack is filled in', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'cannot be read as JSON'],
    ['a list', [], 'is no journal'],
    ['an experiment', { title: 't', method: [] }, 'is no journal'],
    [
      'no steady states',
      { experiment: { 'steady-state-hypothesis': {} }, steady_states: {}, run: [] },
      'is no journal: steady_states has neither',
    ],
    ['no time', { experiment: {}, steady_states: {}, run: [], start: 'soon' }, 'is no journal: start is no time'],
    [
      'a verdict that there is not',
      { experiment: {}, steady_states: {}, run: [], 'chaos-gate': { verdict: '<b>' } },
      'has no verdict that there is',
    ],
  ])('%s', async (_, content, message) => {
    desk.write('journal.json', content)
    const { exitCode, error } = await desk.chaosGate('report', 'journal.json')
    expect(exitCode).toBe(2)
    expect(error).toContain(`journal.json: ${message}`)
  })

  test('a file that is not there is named', async () => {
    expect(await desk.chaosGate('report', 'nowhere.json')).toMatchObject({
      exitCode: 2,
      error: expect.stringMatching(/^nowhere\.json: /),
    })
  })

  test('runs without status, times or provider, and states without probes, break nothing', async () => {
    const activity = { type: 'action', name: 7, provider: { type: 'python', module: 'a', func: 'b' } }
    desk.write('journal.json', {
      experiment: { title: null },
      start: '2026-01-01T00:00:00',
      status: 'interrupted',
      steady_states: { before: {}, during: null },
      run: [{ activity }, { activity: null }, null, { activity, start: 'x', duration: 'y', output: { a: [1] } }],
      'chaos-gate': {
        verdict: 'interrupted',
        facts: [{ phase: 'run', index: 0, changes: 'none' }, 7],
        leftBehind: [1],
        warnings: null,
      },
    })
    const result = await resultOf(desk, 'journal.json')
    expect(result).toMatchObject({
      verdict: 'interrupted',
      experiments: [{ aftermath: { leftBehind: ['1'] }, hypothesis: null }],
    })
    for (const format of ['text', 'html', 'markdown', 'summary', 'junit', 'sarif'])
      expect(await desk.chaosGate('report', 'journal.json', '--format', format)).toMatchObject({ exitCode: 0 })
  })
})
