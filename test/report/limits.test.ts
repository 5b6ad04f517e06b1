import { describe, expect, test } from '@jest/globals'
import { buildResult, type ToldRun } from '../../src/report/build-result.ts'
import { COMMENT_MAX, renderComment } from '../../src/report/comment.ts'
import { renderSummary, SUMMARY_MAX } from '../../src/report/summary.ts'
import { links, readFixture } from './fixture.ts'

/** The experiments of a fixture, `times` over. */
function many(name: string, times: number): ToldRun {
  const told = readFixture(name)
  return { ...told, outcomes: Array.from({ length: times }, () => told.outcomes).flat() }
}

/** Every table row has as many cells as its head, and everything that is opened is closed. */
function expectWhole(markdown: string): void {
  const tables = markdown.split('\n\n').filter((block) => block.startsWith('|'))
  for (const block of tables) {
    const cells = block.split('\n').map((line) => line.split(/(?<!\\)\|/).length)
    expect(new Set(cells).size).toBe(1)
  }
  expect(markdown.split('```').length % 2).toBe(1)
  expect(markdown.match(/^<details/gm)?.length).toBe(markdown.match(/^<.details>/gm)?.length)
}

describe('a comment of GitHub has 65,536 characters', () => {
  test.each([
    ['several', 1],
    ['several', 10],
    ['several', 40],
    ['several', 200],
    ['hostile', 30],
    ['hostile', 1000],
  ])('the run "%s", %i times over, fits, is whole and begins with the verdict', (name, times) => {
    const comment = renderComment(buildResult(many(name, times)), links)
    expect(comment.length).toBeLessThanOrEqual(COMMENT_MAX)
    expect(comment).toMatch(/^### ❌ Chaos Gate: /)
    expect(comment).toContain('[workflow run](')
    expectWhole(comment)
  })

  test('charts go first, then the details of what passed, then all details', () => {
    const shown = (times: number) => renderComment(buildResult(many('several', times)), links)
    expect(shown(1)).toContain('```mermaid')
    expect(shown(12)).not.toContain('```mermaid')
    expect(shown(12)).toContain('<details>')
    expect(shown(16)).not.toContain('✅ <b>')
    expect(shown(16)).toContain('❌ <b>')
    expect(shown(40)).not.toContain('<details>')
  })

  test('when the table is cut, the bad ones come first and the rest is counted', () => {
    const comment = renderComment(buildResult(many('several', 200)), links)
    expect(comment).toContain('… and 1100 more. 400 of 1200 experiments passed.')
    expect(comment).not.toContain('| ✅ |')
  })

  test('a limit that nothing meets leaves the verdict and where to read on', () => {
    const comment = renderComment(buildResult(readFixture('deviated')), links, 100)
    expect(comment.split('\n\n')).toHaveLength(3)
  })
})

describe('a job summary has a mebibyte', () => {
  test.each([
    ['several', 20],
    ['several', 400],
    ['hostile', 2000],
  ])('the run "%s", %i times over, fits in bytes and is whole', (name, times) => {
    const summary = renderSummary(buildResult(many(name, times)), links)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_MAX)
    expectWhole(summary)
  })
})
