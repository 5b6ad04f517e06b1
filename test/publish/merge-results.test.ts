import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import { findResults, type JobResult, unread } from '../../src/publish/find-results.ts'
import { labelsOf } from '../../src/publish/labels.ts'
import { mergeResults } from '../../src/publish/merge-results.ts'
import { buildResult } from '../../src/report/build-result.ts'
import { COMMENT_MAX, renderComment } from '../../src/report/comment.ts'
import { links, readFixture } from '../report/fixture.ts'

function job(name: string, label = ''): JobResult {
  return { label, result: buildResult(readFixture(name)), problem: '' }
}

describe('several jobs as one', () => {
  test('one alone is as it was', () => {
    const { result } = job('deviated')
    expect(mergeResults([job('deviated')])).toMatchObject({ verdict: 'deviated', experiments: result?.experiments })
  })

  test('the worst verdict counts, and titles say whose experiment it is', () => {
    const merged = mergeResults([job('passed', 'eu'), job('deviated', 'us')])
    expect(merged.verdict).toBe('deviated')
    expect(merged.experiments.map(({ title }) => title.match(/\((\w+)\)$/)?.[1])).toEqual(['eu', 'us'])
    expect(merged.reason).toMatch(/^1 of 2 experiments passed\./)
  })

  test('a file that claims to have passed is not believed against its own experiments', () => {
    const lying = job('deviated')
    const result = lying.result && { ...lying.result, verdict: 'passed' as const }
    expect(mergeResults([{ ...lying, result }]).verdict).toBe('deviated')
  })

  test('a job without a result says nothing, and is no pass', () => {
    const merged = mergeResults([job('passed', 'eu'), unread('us', 'no file matches')])
    expect(merged.verdict).toBe('inconclusive')
    expect(merged.experiments.at(-1)).toMatchObject({ title: 'The result of us', verdict: { name: 'inconclusive' } })
    expect(mergeResults([]).verdict).toBe('inconclusive')
  })

  test('a job that was refused as a whole brings its problems along', () => {
    const merged = mergeResults([job('passed', 'eu'), job('refused-as-a-whole', 'us')])
    expect(merged.verdict).toBe('invalid')
    expect(merged.problems.length).toBeGreaterThan(0)
  })

  test('nothing of a hostile job or its label stands in their comment but as text', () => {
    const jobs = [
      job('several', 'chaos-eu'),
      job('hostile', '@everyone </details><img src=x>'),
      unread('chaos-us', 'no file matches'),
    ]
    const html = marked(renderComment(mergeResults(jobs), { ...links, file: () => undefined }), { async: false })
    expect(html.match(/<a href="[^"]*"/g)).toEqual([`<a href="${links.run}"`])
    // GitHub looks for no mention in code.
    expect(html.replace(/<code>.*?<.code>/gs, '')).not.toMatch(/<img|@everyone|@octocat/)
    expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length)
  })

  test('of very many jobs, it still fits', () => {
    const jobs = Array.from({ length: 200 }, (_, n) => job('several', `leg-${n}`))
    expect(renderComment(mergeResults(jobs), links).length).toBeLessThanOrEqual(COMMENT_MAX)
  })
})

describe('what tells jobs apart', () => {
  test.each([
    [['a/results.json'], ['']],
    [
      ['r/chaos-eu/results.json', 'r/chaos-us/results.json'],
      ['chaos-eu', 'chaos-us'],
    ],
    [
      ['r/eu/chaos-report/results.json', 'r/us/chaos-report/results.json'],
      ['eu', 'us'],
    ],
    [
      ['eu.json', 'us.json'],
      ['eu.json', 'us.json'],
    ],
    [
      ['r/results.json', 'r/eu/results.json'],
      ['1', 'eu'],
    ],
    [
      ['r\\eu\\results.json', 'r\\us\\results.json'],
      ['eu', 'us'],
    ],
    [[], []],
  ])('%j → %j', (paths, labels) => {
    expect(labelsOf(paths)).toEqual(labels)
  })
})

describe('the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'results-'))
  function write(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }

  test('that cannot be read are told with what is wrong, and those that are not there too', async () => {
    write('a/results.json', JSON.stringify(buildResult(readFixture('passed'))))
    write('b/results.json', '{')
    write('c/results.json', ' '.repeat(17 * 1024 * 1024))
    const found = await findResults(['*/results.json', 'other/*.json'], folder)
    expect(found.map(({ label, result, problem }) => [label, result?.verdict ?? problem])).toEqual([
      ['a', 'passed'],
      ['b', 'it is no JSON'],
      ['c', expect.stringContaining('more than 16777216')],
      ['other/*.json', expect.stringContaining('no file matches')],
    ])
  })

  test('that two patterns name are read once', async () => {
    expect(await findResults(['a/results.json', 'a/*.json'], folder)).toHaveLength(1)
  })
})
