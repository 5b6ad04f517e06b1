import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import { compare } from '../../src/history/compare.ts'
import type { History, PastExperiment } from '../../src/history/history.ts'
import { addNight, renderNights } from '../../src/history/nights.ts'
import { renderComparison } from '../../src/history/render-comparison.ts'
import { renderComparisonHtml } from '../../src/history/render-comparison-html.ts'
import { renderTrend } from '../../src/history/render-trend.ts'
import { renderTrendHtml } from '../../src/history/render-trend-html.ts'
import { DEFAULT_TOLERANCES } from '../../src/history/tolerance.ts'
import { trendOf } from '../../src/history/trend.ts'
import { experiment, history } from './fixture.ts'
import { golden } from './golden.ts'

const HOSTILE = '</summary> @everyone [x](https://evil.test) | **b** `c` ```mermaid\n"] ::error::x fixes #1 \u202e'

const CASES: Record<string, { now: PastExperiment[]; past: History; branch?: string; isFailing?: boolean }> = {
  'no-earlier-result': { now: [experiment()], past: history() },
  'all-the-same': {
    now: [experiment(), experiment({ file: 'b.yaml' })],
    past: history([experiment(), experiment({ file: 'b.yaml' })]),
  },
  worse: {
    now: [
      experiment({ verdict: 'deviated', availability: 0.766, longestOutageSeconds: 7.2, recoverySeconds: null, p95Seconds: 2.1 }),
      experiment({ file: 'b.yaml', title: 'Answers come in time', p95Seconds: 0.1 }),
      experiment({ file: 'c.yaml', title: 'A new one' }),
      experiment({ file: 'e.yaml', title: 'Not judged', verdict: 'inconclusive' }),
    ],
    past: history([
      experiment(),
      experiment({ file: 'b.yaml', title: 'Answers come in time', p95Seconds: 0.9 }),
      experiment({ file: 'd.yaml', title: 'An old one' }),
      experiment({ file: 'e.yaml', title: 'Not judged' }),
    ]),
    isFailing: true,
  },
  hostile: {
    now: [experiment({ title: HOSTILE, availability: 0.1 })],
    past: history([experiment({ title: HOSTILE })], [experiment({ title: HOSTILE, availability: 0.9 })]),
    branch: HOSTILE,
  },
  many: {
    now: Array.from({ length: 60 }, (_, n) => experiment({ file: `${n}.yaml`, availability: n % 2 })),
    past: history(Array.from({ length: 60 }, (_, n) => experiment({ file: `${n}.yaml` }))),
  },
}

describe.each(Object.entries(CASES))(
  'the comparison "%s" is as it was accepted',
  (name, { now, past, branch = 'main', isFailing = false }) => {
    const place = (file: string) => join(import.meta.dirname, 'fixtures', name, file)

    test('comparison.md', () => {
      const block = `${renderComparison(compare(now, past, branch, DEFAULT_TOLERANCES), isFailing)}\n`
      expect(block).toBe(golden(place('comparison.md'), block))
    })

    test('comparison.html', () => {
      const block = `${renderComparisonHtml(compare(now, past, branch, DEFAULT_TOLERANCES), isFailing)}\n`
      expect(block).toBe(golden(place('comparison.html'), block))
      expect(block).not.toMatch(/<(?!\/?(?:section|h2|p|div|table|thead|tbody|tr|th|td|span|code)\b)/)
    })

    test('trend.md', () => {
      const trend = `${renderTrend(trendOf(past))}\n`
      expect(trend).toBe(golden(place('trend.md'), trend))
    })
  },
)

describe('hostile titles and branches', () => {
  test('stand in the comment as text, in a table that is whole', () => {
    const { now, past } = CASES.hostile as (typeof CASES)[string]
    const runs = [...past.runs, ...history(now).runs]
    const comparison = renderComparison(compare(now, past, HOSTILE, DEFAULT_TOLERANCES), true)
    const html = marked(`${comparison}\n\n${renderTrend(trendOf({ ...past, runs }))}`, { async: false })
    expect(html).not.toMatch(/<a |<img|<\/summary>\s*@|@everyone|<strong>b</)
    expect(html.match(/<table>/g)).toHaveLength(2)
    expect(html.match(/<\/details>/g)).toHaveLength(1)
  })
})

describe('the trend', () => {
  const past = history(...Array.from({ length: 28 }, (_, n) => [experiment({ availability: n % 7 === 3 ? 0.8 : 1 })]))

  test('is drawn over the last runs, as they accepted it', () => {
    const trend = `${renderTrend(trendOf(past))}\n`
    expect(trend).toBe(golden(join(import.meta.dirname, 'fixtures/nightly/trend.md'), trend))
  })

  test('is drawn in the HTML report, as they accepted it', () => {
    const trend = `${renderTrendHtml(trendOf(past))}\n`
    expect(trend).toBe(golden(join(import.meta.dirname, 'fixtures/nightly/trend.html'), trend))
  })

  test('lets no title out of its place in the HTML report', () => {
    const { now, past: hostile } = CASES.hostile as (typeof CASES)[string]
    const html = renderTrendHtml(trendOf({ ...hostile, runs: [...hostile.runs, ...history(now).runs] }))
    expect(html).not.toMatch(/<\/summary>|\u202e|<(?!\/?(?:section|h2|p|div|span|svg|g|rect|title)\b)/)
  })

  test('holds no more points than a chart can show', () => {
    expect(trendOf(past, 10).runs).toHaveLength(10)
    expect(trendOf(past, 10).experiments[0]?.availability).toHaveLength(10)
  })

  test('is empty while there is one run only', () => {
    expect(renderTrend(trendOf(history([experiment()])))).toBe('')
    expect(renderTrendHtml(trendOf(history([experiment()])))).toBe('')
  })
})

describe('the nights of an issue', () => {
  const night = { day: '2026-11-25', verdict: 'deviated', run: 'https://github.com/octo/shop/actions/runs/1' } as const

  test('are counted on from what the issue says', () => {
    const first = renderNights(addNight('', night))
    const second = addNight(`<!-- marker -->\n${first}\n\nmore`, { ...night, day: '2026-11-26' })
    expect(second).toMatchObject({ since: '2026-11-25', count: 2 })
    expect(renderNights(second)).toContain('**2 bad runs since 2026-11-25.**')
  })

  test('begin anew when somebody has edited them beyond recognition', () => {
    for (const body of [
      'hello',
      '<!-- chaos-gate-nights {"since":"<b>","count":1,"last":[]} -->',
      '<!-- chaos-gate-nights {oops} -->',
    ])
      expect(addNight(body, night).count).toBe(1)
  })

  test('are bounded, however long it lasts', () => {
    let body = ''
    for (let n = 0; n < 50; n++) body = renderNights(addNight(body, night))
    expect(addNight(body, night)).toMatchObject({ count: 51, last: { length: 30 } })
  })
})
