import { describe, expect, test } from '@jest/globals'
import { listAnnotations } from '../../src/report/annotations.ts'
import { buildResult } from '../../src/report/build-result.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderHtml } from '../../src/report/html.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { cases, golden, links, readFixture } from './fixture.ts'

describe('of 60 experiments, what people read first is as it was accepted', () => {
  const told = readFixture('several')
  const result = buildResult({ ...told, outcomes: Array.from({ length: 10 }, () => told.outcomes).flat() })

  test.each<[string, string]>([
    ['comment.md', renderComment(result, links)],
    ['terminal.txt', renderTerminal(result, { isColored: false })],
    ['terminal-quiet.txt', renderTerminal(result, { isColored: true, isQuiet: true })],
  ])('%s', (file, text) => {
    expect(text).toBe(golden('../sixty', file, text))
  })
})

describe.each(cases)('the reports of the run "%s" are as they were accepted', (name) => {
  const told = readFixture(name)
  const result = buildResult(told)

  test('comment.md', () => {
    const comment = renderComment(result, links)
    expect(comment).toBe(golden(name, 'comment.md', comment))
  })

  test('summary.md', () => {
    const summary = renderSummary(result, links)
    expect(summary).toBe(golden(name, 'summary.md', summary))
  })

  test('terminal.txt', () => {
    const words = renderTerminal(result, { isColored: false })
    expect(words).toBe(golden(name, 'terminal.txt', words))
  })

  test('annotations.json', () => {
    const annotations = `${JSON.stringify(listAnnotations(result), null, 1)}\n`
    expect(annotations).toBe(golden(name, 'annotations.json', annotations))
  })

  test('junit.xml', () => {
    const xml = renderJunit(result)
    expect(xml).toBe(golden(name, 'junit.xml', xml))
  })

  test('chaos-gate.sarif', () => {
    const sarif = renderSarif(result)
    expect(sarif).toBe(golden(name, 'chaos-gate.sarif', sarif))
  })

  test('report.html, of which style and script are the same every time', () => {
    const html = renderHtml(result, links).replace(/<style>.*?<[/]style>|<script>.*?<[/]script>|sha256-[^']+/gs, '')
    expect(html).toBe(golden(name, 'report.html', html))
  })

  test('results.json', () => {
    const json = `${JSON.stringify(result, null, 1)}\n`
    expect(json).toBe(golden(name, 'results.json', json))
  })
})
