import { describe, expect, test } from '@jest/globals'
import { buildResult, type ToldRun } from '../../src/report/build-result.ts'
import { COMMENT_MAX, renderComment } from '../../src/report/comment.ts'
import { HTML_MAX, renderHtml } from '../../src/report/html.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { mapTexts } from '../../src/report/map-texts.ts'
import type { Result } from '../../src/report/result.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { renderSummary, SUMMARY_MAX } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { links, readFixture } from './fixture.ts'
import { largeResult } from './many.ts'

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
    ['hostile', 300],
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
    ['several', 100],
    ['hostile', 300],
  ])('the run "%s", %i times over, fits in bytes and is whole', (name, times) => {
    const summary = renderSummary(buildResult(many(name, times)), links)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(SUMMARY_MAX)
    expectWhole(summary)
  })
})

describe('a page opens at once', () => {
  test.each<[string, Result]>([
    ['60 experiments that were each looked at 1,000 times', largeResult(60, 1000)],
    ['hostile, 200 times over', buildResult(many('hostile', 200))],
    ['several, 100 times over', buildResult(many('several', 100))],
  ])('%s: less than 2 MB, and whole', (_, result) => {
    const html = renderHtml(result, links)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(HTML_MAX)
    expect(html).toMatch(/<[/]html>\n$/)
    expect(html.split('<section').length).toBe(html.split('</section>').length)
  })

  test('what was left out for its size is told', () => {
    expect(renderHtml(buildResult(many('several', 100)), links)).toContain('Too much for one page')
    expect(renderHtml(buildResult(many('several', 1)), links)).not.toContain('Too much for one page')
  })
})

describe('a text of megabytes', () => {
  const huge = '😀<b>&`|@x\u202e'.repeat(200_000)
  const result = mapTexts(buildResult(readFixture('several')), (text) => (text.startsWith('The ') ? huge : text))

  test('is cut in every report, and takes no time', () => {
    const started = performance.now()
    const faces = [
      renderComment(result, links),
      renderHtml(result, links),
      renderJunit(result),
      renderSarif(result),
      renderTerminal(result, { isColored: false }),
    ]
    expect(Math.max(...faces.map((text) => text.length))).toBeLessThan(200_000)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('60 experiments with 10,000 samples', () => {
  test('every sample counts, and few are kept', () => {
    const [probe] = largeResult(1, 10_000).experiments[0]?.hypothesis?.probes ?? []
    expect(probe).toMatchObject({ samples: 10_002, periods: { during: { samples: 10_000 } } })
    expect(probe?.series.length).toBeLessThanOrEqual(400)
    expect(probe?.series.filter(({ isGood }) => !isGood).length).toBeGreaterThanOrEqual(79)
    expect(probe?.answers.length).toBeLessThanOrEqual(60)
  })
})
