import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { buildResult } from '../../src/report/build-result.ts'
import { type Message, messageOf } from '../../src/webhooks/message.ts'
import { renderPlain } from '../../src/webhooks/plain.ts'
import { renderSlack } from '../../src/webhooks/slack.ts'
import { renderTeams } from '../../src/webhooks/teams.ts'
import { golden } from '../history/golden.ts'
import { readFixture } from '../report/fixture.ts'

const SOURCE = { repository: 'octo/shop', workflow: 'nightly', run: 'https://github.com/octo/shop/actions/runs/1001' }
const COMPARED = 'Compared with main: 1 worse, 3 the same.'
const RENDERERS = { slack: renderSlack, teams: renderTeams, plain: renderPlain }

const BROKEN = {
  sign: '❌',
  title: 'The shop answers while a pod is missing',
  what: 'Deleted Pod shop/shop-1; then app-responds saw status 500 instead of status 200 in 18 of 32 samples.',
}
const DEVIATED: Message = {
  sign: '❌',
  verdict: 'deviated',
  headline: '“The shop answers while a pod is missing” did not hold, 2 of 4 experiments passed',
  failed: [BROKEN, { sign: '❔', title: 'Nobody notices', what: 'Injected nothing: no pod in "shop" has the label app=wroker.' }],
  more: 0,
  comparison: COMPARED,
  source: SOURCE,
}
const MESSAGES: Record<string, Message> = {
  passed: { ...DEVIATED, sign: '✅', verdict: 'passed', headline: 'all 4 experiments passed', failed: [], comparison: '' },
  deviated: DEVIATED,
  many: { ...DEVIATED, failed: [BROKEN], more: 7 },
  outside: { ...DEVIATED, source: { repository: '/', workflow: '', run: undefined } },
  hostile: {
    ...DEVIATED,
    headline: '<!channel> *b* @here',
    failed: [
      { sign: '❌', title: '<@U1> & [x](https://evil.test)', what: '<https://evil.test|x> {{DATE(1)}} <at>all</at> ${x}' },
    ],
  },
}

describe.each(Object.entries(MESSAGES))('the message "%s"', (name, message) => {
  test.each(Object.entries(RENDERERS))('%s is as it was accepted', (kind, render) => {
    const text = `${JSON.stringify(render(message), null, 1)}\n`
    expect(text).toBe(golden(join(import.meta.dirname, 'fixtures', name, `${kind}.json`), text))
  })
})

const HOSTILE = [
  '<!channel>',
  '<!here|x>',
  '<@U012AB3CD>',
  '<https://evil.test|click>',
  '@channel',
  '*bold* _it_ `code`',
  '[click](https://evil.test)',
  '{{DATE(2026-01-01)}}',
  '${evil}',
  '<at>everybody</at>',
  '"},{"type":"Action.OpenUrl","url":"https://evil.test"}',
  '\u202etxt.exe\u0007',
  'x'.repeat(10_000),
]

function hostile(text: string): Message {
  const result = buildResult(readFixture('deviated'))
  const experiments = result.experiments.map((one) => ({ ...one, title: text, verdict: { ...one.verdict, reason: text } }))
  return messageOf({ ...result, experiments }, text, { ...SOURCE, workflow: text })
}

/** Every text of a value, with the object that it stands in. */
function textsIn(value: unknown, owner: Record<string, unknown> = {}): { text: string; owner: Record<string, unknown> }[] {
  if (typeof value === 'string') return [{ text: value, owner }]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((inner) => textsIn(inner, value as Record<string, unknown>))
}

describe.each(HOSTILE)('text from outside is only text: %s', (text) => {
  test('in Slack', () => {
    const texts = textsIn(renderSlack(hostile(text)))
    const links = texts.filter(({ owner }) => owner.type === 'mrkdwn').map(({ text: own }) => own)
    expect(links).toEqual(['mrkdwn', `<${SOURCE.run}|workflow run>`])
    const others = texts.filter(({ owner }) => owner.type !== 'mrkdwn').map(({ text: own }) => own)
    expect(others.join('\n')).not.toMatch(/[<>\u202e]|@(?!\u200b)|:\/\//)
    expect(others.join()).not.toContain('\u0007')
    expect(Math.max(...others.map((own) => own.length))).toBeLessThanOrEqual(3000)
  })

  test('a Slack header keeps to its limit without cutting an entity', () => {
    const [header] = (renderSlack(hostile('&'.repeat(500))) as { blocks: { text: { text: string } }[] }).blocks
    expect(header?.text.text.length).toBeLessThanOrEqual(150)
    expect(header?.text.text).toMatch(/^[^&]*(?:&amp;)+…/)
  })

  test('in Teams', () => {
    const card = renderTeams(hostile(text))
    const texts = textsIn(card)
    expect(texts.filter(({ owner }) => owner.type === 'TextBlock')).toEqual([])
    const runs = texts.filter(({ owner }) => owner.type === 'TextRun').map(({ text: own }) => own)
    expect(runs.join('\n')).not.toMatch(/\{\{|\$\{|<\/?at|\u202e|:\/\//)
    expect(runs.join()).not.toContain('\u0007')
    expect(texts.filter(({ owner }) => owner.type === 'Action.OpenUrl').map(({ text: own }) => own)).toEqual([
      'Action.OpenUrl',
      'Workflow run',
      SOURCE.run,
    ])
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000)
  })
})

test('a message tells those that did not pass, in the words of the reports without their marks', () => {
  const { headline, failed, verdict } = messageOf(buildResult(readFixture('several')), '', SOURCE)
  expect([verdict, headline]).toEqual(['deviated', expect.stringContaining('did not hold')])
  expect(failed.map(({ title }) => title)).not.toContain('The shop survives the loss of a pod')
  expect(failed.map(({ what }) => what).join()).not.toContain('`')
})

test('many that did not pass are counted after the first ten', () => {
  const result = buildResult(readFixture('deviated'))
  const experiments = Array.from({ length: 60 }, () => result.experiments).flat()
  const message = messageOf({ ...result, experiments }, '', SOURCE)
  expect([message.failed.length, message.more]).toEqual([10, 50])
  expect(JSON.stringify(renderSlack(message))).toContain('… and 50 more.')
})
