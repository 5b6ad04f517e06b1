/** The HTML report and the comment in a real browser. Screenshots are left in `build/screenshots/`, to be looked at. */

import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import { buildResult } from '../../src/report/build-result.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderHtml } from '../../src/report/html.ts'
import { Browser, chromium, type View } from './browser.ts'
import { cases, links, readFixture } from './fixture.ts'

const SCREENSHOTS = new URL('../../build/screenshots/', import.meta.url)
const DESK: View = { width: 1200, height: 1600, scheme: 'light' }
const VIEWS: Readonly<Record<string, View>> = {
  light: DESK,
  dark: { ...DESK, scheme: 'dark' },
  phone: { width: 390, height: 1800, scheme: 'light' },
}
/** WCAG AA, for text of this size. */
const CONTRAST_MIN = 4.5

if (chromium === undefined) process.stderr.write('no Chromium here: the HTML report is not looked at in a browser\n')

function pathOf(name: string): string {
  mkdirSync(SCREENSHOTS, { recursive: true })
  return new URL(`${name}.png`, SCREENSHOTS).pathname
}

const inBrowser = chromium === undefined ? describe.skip : describe

inBrowser('in a real browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await Browser.open()
  }, 40_000)

  afterAll(() => browser.close())

  test.each(Object.keys(VIEWS))('the report is fit to be seen: %s', async (name) => {
    const view = VIEWS[name] as View
    await browser.show(renderHtml(buildResult(readFixture('several')), links), view)
    expect((await browser.screenshot(pathOf(`report-${name}`))).length).toBeGreaterThan(10_000)
    expect(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      view.scheme === 'dark' ? 'rgb(15, 18, 22)' : 'rgb(246, 247, 249)',
    )
    expect(await browser.evaluate(LOWEST_CONTRAST)).toBeGreaterThanOrEqual(CONTRAST_MIN)
    expect(browser.complaints).toEqual([])
  })

  test.each(cases)(
    'the page of the run "%s" asks nobody for anything, runs nothing of what it tells, and is whole',
    async (name) => {
      const result = buildResult(readFixture(name))
      await browser.show(renderHtml(result, links), DESK)
      expect(await browser.evaluate("document.querySelectorAll('section').length")).toBe(result.experiments.length)
      expect(await browser.evaluate("document.querySelectorAll('img, iframe, object, embed, link, form').length")).toBe(0)
      expect(await browser.evaluate("document.querySelectorAll('script:not([type])').length")).toBe(1)
      expect(await browser.evaluate("[...document.links].every(({ protocol }) => ['https:', 'file:'].includes(protocol))")).toBe(
        true,
      )
      expect(browser.complaints).toEqual([])
    },
  )

  test('a timeline tells what was seen where it is touched, by mouse and by keys', async () => {
    await browser.show(renderHtml(buildResult(readFixture('deviated')), links), DESK)
    const box = (await browser.evaluate(
      "(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector('.timeline svg').getBoundingClientRect())",
    )) as { x: number; y: number; width: number; height: number }
    await browser.hover(box.x + box.width / 2, box.y + box.height + 20)
    expect(await browser.evaluate("document.querySelector('.tip').innerText")).toMatch(
      /^3\.\d s, under the fault\napp-responds: bad, status 500, took 12 ms at 3\.\d s$/,
    )
    await browser.screenshot(pathOf('report-hovered'))
    await browser.hover(5, 5)
    expect(await browser.evaluate("document.querySelector('.tip').hidden")).toBe(true)
    await browser.evaluate("document.querySelector('.timeline').focus()")
    await browser.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'ArrowLeft', code: 'ArrowLeft' })
    expect(await browser.evaluate("document.querySelector('.tip').hidden")).toBe(false)
  })

  test('the button turns light into dark, whatever the system says', async () => {
    await browser.show(renderHtml(buildResult(readFixture('passed')), links), DESK)
    await browser.evaluate("document.getElementById('theme').click()")
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(15, 18, 22)')
    await browser.evaluate("document.getElementById('theme').click()")
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(246, 247, 249)')
  })

  test('on paper everything is unfolded', async () => {
    await browser.show(renderHtml(buildResult(readFixture('passed')), links), DESK)
    expect(await browser.evaluate("document.querySelector('details').open")).toBe(false)
    await browser.evaluate(
      "window.printed = false; addEventListener('beforeprint', () => { window.printed = document.querySelector('details').open })",
    )
    expect((await browser.print()).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await browser.evaluate('window.printed')).toBe(true)
  })

  test.each(['several', 'hostile'])('the comment of the run "%s", as HTML, is whole and harmless', async (name) => {
    const result = buildResult(readFixture(name))
    await browser.show(
      `<!doctype html><meta charset="utf-8"><style>${GITHUB_LIKE}</style><body>${marked.parse(renderComment(result, links))}`,
      {
        ...DESK,
        width: 900,
      },
    )
    await browser.screenshot(pathOf(`comment-${name}`))
    expect(await browser.evaluate("document.querySelectorAll('table')[0].rows.length")).toBe(result.experiments.length + 1)
    expect(
      await browser.evaluate(
        "[...document.querySelectorAll('tr')].every(({ cells, parentNode }) => cells.length === parentNode.parentNode.rows[0].cells.length)",
      ),
    ).toBe(true)
    expect(await browser.evaluate("document.querySelectorAll('details').length")).toBe(result.experiments.length)
    expect(
      await browser.evaluate("document.querySelectorAll('img, script, del, td a[href^=javascript], p strong strong').length"),
    ).toBe(0)
    expect(
      await browser.evaluate(
        "[...document.querySelectorAll('a')].every(({ href }) => href.startsWith('https://github.com/octo/'))",
      ),
    ).toBe(true)
    expect(browser.complaints).toEqual([])
  })
})

/** Of all texts in the page against what is behind them. */
const LOWEST_CONTRAST = `(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => { const [r, g, b, a = 1] = numbers(getComputedStyle(element).backgroundColor); return a === 0 && element.parentElement ? behind(element.parentElement) : [r, g, b]; };
  const texts = [...document.querySelectorAll('main *:not(script)')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== ''));
  return Math.min(...texts.map((e) => { const [one, other] = [light(numbers(getComputedStyle(e).color)), light(behind(e))].sort((a, b) => b - a); return (one + 0.05) / (other + 0.05); }));
})()`

/** As far as it matters for looking at it. */
const GITHUB_LIKE = `
body { font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif, 'Noto Color Emoji'; margin: 24px; color: #1f2328; }
table { border-collapse: collapse; } td, th { border: 1px solid #d1d9e0; padding: 6px 13px; } code { background: #eff1f3; padding: 0.2em 0.4em; border-radius: 6px; font-size: 85%; }
blockquote { border-left: 4px solid #cf222e; margin: 0; padding: 0 1em; } pre { background: #f6f8fa; padding: 16px; } details { margin: 12px 0; }`
