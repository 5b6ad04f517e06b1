/** Experiments, servers and programs that mean no good: each ends soon, in a clear failure. */

import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { ACTIVITIES_MAX, PATTERN_MAX, TEXT_MAX, VALUES_MAX } from '../../src/experiment/limits.ts'
import { BODY_MAX } from '../../src/system/http.ts'
import { follow, metIn } from './follow.ts'
import { serve, serveWith } from './serve.ts'

const SOON_MS = 10_000

/** Fails when it takes long. */
async function soon(asked: Parameters<typeof follow>[0]): Promise<Awaited<ReturnType<typeof follow>>> {
  const since = performance.now()
  const followed = await follow(asked)
  expect(performance.now() - since).toBeLessThan(SOON_MS)
  return followed
}

const failureOf = ({ journal }: Awaited<ReturnType<typeof follow>>) => journal.run?.[0]?.exception?.at(-1) ?? ''

const steady = (tolerance: string, provider: string) =>
  `steady-state-hypothesis: {title: h, probes: [{type: probe, name: p, tolerance: ${tolerance}, provider: ${provider}}]}\nmethod: []`

describe('experiments', () => {
  test('aliases that explode are refused before they do', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `  l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
    )
    const { exitCode, said } = await soon({ text: `configuration:\n  l0: &l0 [x, x, x]\n${levels.join('\n')}\nmethod: []` })
    expect(exitCode).toBe(1)
    expect(said).toContain(`more than ${VALUES_MAX} values`)
  })

  test('more activities than anybody writes are refused', async () => {
    const line = '- {type: action, name: a, provider: {type: process, path: "true"}}\n'
    const { said } = await soon({ text: `method:\n${line.repeat(ACTIVITIES_MAX + 1)}` })
    expect(said).toContain(String(ACTIVITIES_MAX))
  })

  test('a text beyond the bound is refused', async () => {
    const { said } = await soon({ text: `x: ${'a'.repeat(TEXT_MAX)}\nmethod: []` })
    expect(said).toContain(String(TEXT_MAX))
  })

  test('a megabyte of one string is carried, and told of in a line', async () => {
    const { exitCode, journal, log } = await soon({
      text: `method: [{type: action, name: "${'a'.repeat(1_000_000)}", provider: {type: process, path: "true"}}]`,
    })
    expect([exitCode, journal.run?.[0]?.activity.name.length]).toEqual([0, 1_000_000])
    expect(Math.max(...log.map((line) => line.length))).toBeLessThan(5000)
  })

  test('a megabyte of one argument is a failure with a reason', async () => {
    const words = `["${'a'.repeat(1_000_000)}"]`
    const followed = await soon({
      text: `method: [{type: action, name: a, provider: {type: process, path: echo, arguments: ${words}}}]`,
    })
    expect(failureOf(followed)).toMatch(/E2BIG|too long/i)
  })

  test('lists inside one another are refused, however deep', async () => {
    const { exitCode, said } = await soon({ text: `x: ${'['.repeat(50_000)}${']'.repeat(50_000)}\nmethod: []` })
    expect(exitCode).toBe(1)
    expect(said).toContain('experiment.yaml:3:')
  })
})

describe('tolerances', () => {
  test('a pattern that backtracks for ever ends', async () => {
    const print = `{type: process, path: printf, arguments: ["${'a'.repeat(60)}b"]}`
    const { journal } = await soon({ text: steady('{type: regex, pattern: "(a+)+$", target: stdout}', print) })
    expect(metIn(journal)).toEqual([false])
    expect(journal.steady_states?.before?.probes[0]?.exception?.at(-1)).toContain('takes longer than')
  })

  test('a pattern beyond the bound is refused', async () => {
    const { said } = await soon({
      text: steady(`{type: regex, pattern: "${'a?'.repeat(PATTERN_MAX)}"}`, '{type: process, path: "true"}'),
    })
    expect(said).toContain(String(PATTERN_MAX))
  })

  test.each([
    ['of very many values', `[${'1,'.repeat(2_000_000)}1]`, 'looks at more than'],
    ['nested very deeply', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, ''],
  ])(
    'a JSONPath on a body %s ends',
    async (_what, body, reason) => {
      const server = await serve({ '/': ['text/plain', body] })
      const { journal } = await soon({
        text: steady('{type: jsonpath, path: "$..*.a", target: body}', `{type: http, url: "${server.address}/"}`),
      })
      server.close()
      expect(metIn(journal)).toEqual([false])
      expect(journal.steady_states?.before?.probes[0]?.exception?.at(-1) ?? '').toContain(reason)
    },
    30_000,
  )
})

describe('servers and programs', () => {
  test('a server that sends for ever is a failure at the bound', async () => {
    const server = await serveWith((_, response) => {
      const part = Buffer.alloc(1024 * 1024, 'a')
      const send = () => {
        while (response.write(part));
        response.once('drain', send)
      }
      send()
    })
    const followed = await soon({ text: `method: [{type: probe, name: a, provider: {type: http, url: "${server.address}/"}}]` })
    server.close()
    expect(failureOf(followed)).toContain(`longer than ${BODY_MAX} bytes`)
  })

  test('a server that sends a little for ever ends with the run', async () => {
    const server = await serveWith((_, response) => {
      const timer = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(timer))
    })
    const { exitCode, journal } = await soon({
      text: `method: [{type: probe, name: a, provider: {type: http, url: "${server.address}/", timeout: 1}}]`,
      options: { timeoutSeconds: 1 },
    })
    server.close()
    expect([exitCode, journal.status]).toEqual([1, 'interrupted'])
  })

  test('a program that prints for ever is a failure at the bound', async () => {
    const followed = await soon({ text: 'method: [{type: action, name: a, provider: {type: process, path: "yes"}}]' })
    expect(failureOf(followed)).toMatch(/more than \d+ bytes/)
  })

  test('a program that forks leaves nothing behind when its time is over', async () => {
    const seconds = `61.${process.pid}`
    const line = `-c 'for i in $(seq 100); do sleep ${seconds} & done; wait'`
    const followed = await soon({
      text: `method: [{type: action, name: a, provider: {type: process, path: sh, arguments: "${line}", timeout: 1}}]`,
    })
    expect(failureOf(followed)).toContain('took too long')
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(`sleep ${seconds}`)
  })

  test('a program whose child keeps the output open ends with the time that it was given', async () => {
    const followed = await soon({
      text: `method: [{type: action, name: a, provider: {type: process, path: sh, arguments: "-c 'sleep 62 &'", timeout: 1}}]`,
    })
    expect(followed.journal.run?.[0]?.status).toBeDefined()
  })
})
