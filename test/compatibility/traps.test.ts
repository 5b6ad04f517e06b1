/** The behaviours that are most likely to be got wrong: what the reference does, or what is better where it breaks off. */

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of the format
import { describe, expect, test } from '@jest/globals'
import { InterruptExecution } from '../../src/experiment/errors.ts'
import { follow, metIn, namesOf, printedBy, statusesOf } from './follow.ts'

const SOUND = 'provider: {type: process, path: "true"}'
const FLAG_IS_AWAY = 'provider: {type: process, path: test, arguments: ["!", "-e", "flag"]}'
const rollback = `rollbacks: [{type: action, name: rb, ${SOUND}}]`

function steady(tolerance: string, provider = SOUND): string {
  return `steady-state-hypothesis: {title: h, probes: [{type: probe, name: p, tolerance: ${tolerance}, ${provider}}]}`
}

const flagRuns = `
${steady('0', FLAG_IS_AWAY)}
method: [{type: action, name: a, provider: {type: process, path: touch, arguments: [flag]}}]
rollbacks: [{type: action, name: rb, provider: {type: process, path: rm, arguments: [flag]}}]`

describe('statuses', () => {
  test('trap 1: a gate out of tolerance is not a failure', async () => {
    const { exitCode, journal } = await follow({
      text: `${steady('1')}\nmethod: [{type: action, name: a, ${SOUND}}]\n${rollback}`,
    })
    expect(exitCode).toBe(0)
    expect(journal).toMatchObject({
      status: 'completed',
      deviated: false,
      run: [],
      steady_states: { before: { steady_state_met: false }, after: null, during: [] },
      rollbacks: [{ status: 'succeeded' }],
    })
  })

  test('trap 2: a gate whose probe fails is', async () => {
    const slow = 'provider: {type: process, path: sleep, arguments: ["2"], timeout: 0.2}'
    const { exitCode, journal } = await follow({ text: `${steady('0', slow)}\nmethod: []\n${rollback}` })
    expect([exitCode, journal.status, journal.deviated, journal.rollbacks]).toEqual([1, 'failed', false, []])
    const [probe] = journal.steady_states?.before?.probes ?? []
    expect(probe).toMatchObject({ status: 'failed', output: null, tolerance_met: false })
    expect(probe?.exception?.at(-1)).toBe('chaoslib.exceptions.ActivityFailed: process activity took too long to complete\n')
  })

  test('trap 3: a deviation is completed, a flag, and exit code 1', async () => {
    const { exitCode, journal } = await follow({ text: flagRuns })
    expect([exitCode, journal.status, journal.deviated]).toEqual([1, 'completed', true])
    expect(journal.steady_states?.after).toMatchObject({
      steady_state_met: false,
      probes: [{ status: 'succeeded', tolerance_met: false }],
    })
    expect(statusesOf(journal.rollbacks)).toEqual(['succeeded'])
  })

  test('trap 4: a probe that fails after the method keeps default rollbacks from being played', async () => {
    const slow = 'provider: {type: process, path: sh, arguments: ["-c", "if test -e flag; then exec sleep 5; fi"], timeout: 0.3}'
    const { exitCode, journal } = await follow({ text: flagRuns.replace(FLAG_IS_AWAY, slow) })
    expect([exitCode, journal.status, journal.deviated, journal.rollbacks]).toEqual([1, 'failed', true, []])
  })

  test('trap 5: failing activities do not fail the run', async () => {
    const { exitCode, journal } = await follow({
      text: `method:
- {type: action, name: nonzero, provider: {type: process, path: "false"}}
- {type: action, name: timeout, provider: {type: process, path: sleep, arguments: ["5"], timeout: 0.2}}
- {type: probe, name: unreachable, provider: {type: http, url: "http://127.0.0.1:1/"}}
- {type: action, name: last, ${SOUND}}`,
    })
    expect([exitCode, journal.status]).toEqual([0, 'completed'])
    expect(statusesOf(journal.run)).toEqual(['succeeded', 'failed', 'failed', 'succeeded'])
  })

  test('trap 6: what cannot be called aborts, yet rollbacks are played', async () => {
    const method = `method: [{type: probe, name: bad-url, provider: {type: http, url: "no-scheme"}}, {type: action, name: never, ${SOUND}}]`
    const { exitCode, journal } = await follow({ text: `${method}\n${rollback}` })
    expect([exitCode, journal.status]).toEqual([1, 'aborted'])
    expect(namesOf(journal.run)).toEqual(['bad-url'])
    expect(statusesOf(journal.rollbacks)).toEqual(['succeeded'])
  })

  test('trap 7: a tolerance that cannot be judged fails the gate, and there is a journal', async () => {
    const hi = 'provider: {type: process, path: echo, arguments: [hi]}'
    const { exitCode, journal } = await follow({ text: `${steady('{type: regex, pattern: hi}', hi)}\nmethod: []` })
    expect([exitCode, journal.status, metIn(journal)]).toEqual([1, 'failed', [false]])
    const met = await follow({ text: `${steady('{type: regex, pattern: hi, target: stdout}', hi)}\nmethod: []` })
    expect([met.exitCode, metIn(met.journal)]).toEqual([0, [true]])
  })
})

describe('the loop', () => {
  const loop = flagRuns
    .replace('name: a,', 'name: a, pauses: {after: 0.5},')
    .replace(']}}]\nrollbacks', `]}}, {type: action, name: b, ${SOUND}}]\nrollbacks`)
  const strategies = (hypothesis: string, isFailFast: boolean) => ({
    strategies: { hypothesis, frequencySeconds: 0.1, isFailFast },
  })

  test('trap 8: a deviation that only the loop sees changes nothing', async () => {
    const { exitCode, journal } = await follow({ text: loop, options: strategies('during-method-only', false) })
    expect([exitCode, journal.status, journal.deviated]).toEqual([0, 'completed', false])
    expect(journal.steady_states?.during.length).toBeGreaterThanOrEqual(3)
    expect(journal.steady_states?.during.at(-1)?.steady_state_met).toBe(false)
    expect(namesOf(journal.run)).toEqual(['a', 'b'])
  })

  test.each([
    ['during-method-only', 'failed', false, 0],
    ['continuously', 'completed', true, 1],
  ] as const)('trap 9: fail-fast with %s ends %s', async (hypothesis, status, deviated, rolledBack) => {
    const { exitCode, journal } = await follow({ text: loop, options: strategies(hypothesis, true) })
    expect([exitCode, journal.status, journal.deviated]).toEqual([1, status, deviated])
    expect(namesOf(journal.run)).toEqual(['a'])
    expect(journal.rollbacks).toHaveLength(rolledBack)
  })
})

describe('values', () => {
  const echo = (words: string, more = '') =>
    `${more}method: [{type: action, name: a, provider: {type: process, path: echo, arguments: ${words}}}]`
  const said = async (text: string, more: Omit<Parameters<typeof follow>[0], 'text'> = {}) =>
    printedBy((await follow({ text, ...more })).journal.run)

  test('trap 10: a reference with braces keeps its type, one without is text', async () => {
    const { journal } = await follow({
      text: `title: "run \${n}"
description: d
configuration: {n: 0}
steady-state-hypothesis: {title: h, probes: [{type: probe, name: typed, tolerance: "\${n}", ${SOUND}}, {type: probe, name: textual, tolerance: "$n", ${SOUND}}]}
method: []`,
    })
    expect([journal.experiment?.title, metIn(journal)]).toEqual(['run 0', [true, false]])
  })

  test('trap 11: two dollars depend on there being any configuration', async () => {
    expect(await said(echo('["$$ ${unset} aaaa"]'))).toEqual(['$$ ${unset} aaaa\n'])
    expect(await said(echo('["$$ ${unset} aaaa"]', 'configuration: {x: 1}\n'))).toEqual(['$ ${unset} aaaa\n'])
  })

  test('trap 12: text is for a shell, a list is not', async () => {
    expect(await said(echo('"a  b | tr a-z A-Z"'))).toEqual(['A B\n'])
    expect(await said(echo('["a  b | tr a-z A-Z", "", null, 0, false]'))).toEqual(['a  b | tr a-z A-Z 0 False\n'])
  })

  test('trap 13: values are spliced into a shell line as they are', async () => {
    const values = 'configuration: {name: "x; echo injected"}\n'
    expect(await said(echo('"${name}"', values))).toEqual(['x\ninjected\n'])
    expect(await said(echo('["${name}"]', values))).toEqual(['x; echo injected\n'])
  })

  test('trap 18: of a group of secrets only the given names are overridden (VAR-10, improved)', async () => {
    const { journal } = await follow({
      text: 'secrets: {api: {user: jane, token: old}}\nmethod: [{type: action, name: a, provider: {type: process, path: test, arguments: ["${user}:${token}", "=", "jane:new"]}}]',
      files: { 'v.json': '{"secrets":{"api":{"token":"new"}}}' },
      options: { overrides: { variables: [], variablesFiles: ['v.json'] } },
    })
    expect(journal.run?.[0]?.output).toMatchObject({ status: 0 })
  })

  test('trap 19: undeclared overrides are dropped, and an overridden variable need not be set (VAL-106, improved)', async () => {
    const variables = (...given: string[]) => ({ options: { overrides: { variables: given, variablesFiles: [] } } })
    expect(
      await said(echo('["${declared}-${other} hello"]', 'configuration: {declared: a}\n'), variables('declared=b', 'other=c')),
    ).toEqual(['b-${other} hello\n'])
    expect(await said(echo('["${k}"]', 'configuration: {k: {type: env, key: NOT_SET}}\n'), variables('k=1'))).toEqual(['1\n'])
  })

  test('trap 20: a dynamic value that fails is dropped, and no secret is written into its definition (DYN-5, improved)', async () => {
    const { exitCode, journal } = await follow({
      text: `secrets: {api: {token: s3cret}}
configuration:
  host: {type: probe, name: h, provider: {type: process, path: echo, arguments: "  web-1  "}}
  gone: {type: probe, name: g, provider: {type: process, path: "false"}}
method: [{type: action, name: a, provider: {type: process, path: echo, arguments: ["\${host}/\${gone} hello"]}}]`,
    })
    expect([exitCode, printedBy(journal.run)]).toEqual([0, ['web-1/${gone} hello\n']])
    expect(JSON.stringify(journal)).not.toContain('s3cret')
  })

  test('trap 26: YAML is of version 1.1', async () => {
    expect(
      await said(echo('["${port} ${flag} ${mode} ${exp}"]', 'configuration: {port: 22:22, flag: on, mode: 0755, exp: 1e3}\n')),
    ).toEqual(['1342 True 493 1e3\n'])
  })

  test('trap 27: short output is read as UTF-8 and not guessed at (PROC-11, improved)', async () => {
    expect(
      await said("method: [{type: action, name: a, provider: {type: process, path: printf, arguments: ['1.5\\n']}}]"),
    ).toEqual(['1.5\n'])
  })

  test('trap 30: a header that is a number cannot be sent', async () => {
    const text =
      'configuration: {n: 5}\nmethod: [{type: probe, name: a, provider: {type: http, url: "http://127.0.0.1:1/", headers: {X: "${n}"}}}]'
    expect((await follow({ text })).journal.status).toBe('aborted')
  })
})

describe('tolerances', () => {
  const lines = "provider: {type: process, path: printf, arguments: ['one\\ntwo\\nthree\\n']}"
  const tree = `provider: {type: process, path: printf, arguments: ['{"items":[{"id":1,"ok":true},{"id":2,"ok":false},{"id":3,"ok":true}]}']}`
  const five = 'provider: {type: process, path: sh, arguments: ["-c", "exit 5"]}'
  const print = (text: string) => `provider: {type: process, path: printf, arguments: ["${text}"]}`
  const range = (low: number, high: number, target = 'stdout') => `{type: range, range: [${low}, ${high}], target: ${target}}`
  const path = (given: string, more = '') => `{type: jsonpath, path: "${given}", target: stdout${more}}`

  test.each([
    ['trap 14: two codes are a choice', '[0, 10]', five, false],
    ['trap 14: and a range when they are called one', range(0, 10, 'status'), five, true],
    ['trap 15: a pattern has one line', '{type: regex, pattern: "^two$", target: stdout}', lines, false],
    ['trap 15: unless it says otherwise', '{type: regex, pattern: "(?m)^two$", target: stdout}', lines, true],
    ['trap 15: a dollar is before the last newline', '{type: regex, pattern: "three$", target: stdout}', lines, true],
    ['trap 16: a filter looks at the node itself', path('$.items[?(@.ok)]'), tree, false],
    ['trap 16: so it wants the items', path('$.items.*[?(@.ok=true)].id', ', expect: [1, 3]'), tree, true],
    ['trap 16: in their order', path('$.items.*[?(@.ok=true)].id', ', expect: [3, 1]'), tree, false],
    ['trap 16: one is as good as a list of one', path('$.items[0].id', ', expect: 1'), tree, true],
    ['trap 16: text is no number', path('$.items[0].id', ', expect: "1"'), tree, false],
    ['trap 17: both ends are decimals (TOL-41, improved)', range(0, 0.3), print('0.3'), true],
    ['trap 17: the lower one too (TOL-41, improved)', range(0.1, 0.5), print('0.1'), true],
    ['trap 17: between them', range(0.1, 0.5), print('0.3'), true],
    ['trap 17: words are no number', range(0, 1), print('abc'), false],
    ['trap 29: a fraction is compared (TOL-5, improved)', '"${half}"', 'provider: {type: process, path: "true"}', true],
  ])('%s', async (_title, tolerance, provider, isMet) => {
    const { journal } = await follow({ text: `configuration: {half: 0.0}\n${steady(tolerance, provider)}\nmethod: []` })
    expect(metIn(journal)).toEqual([isMet])
  })

  test('trap 16: two equals signs are refused', async () => {
    const { exitCode, journal, said } = await follow({ text: `${steady(path('$.items.*[?(@.id==1)]'), tree)}\nmethod: []` })
    expect([exitCode, journal]).toEqual([1, {}])
    expect(said).toContain('is invalid')
  })
})

describe('order', () => {
  test('trap 21: a reference keeps almost nothing of its own', async () => {
    const { journal } = await follow({
      text: `method: [{type: action, name: a, ${SOUND}}, {ref: a, name: renamed, pauses: {after: 9}, provider: {type: process, path: "false"}}]`,
    })
    expect(namesOf(journal.run)).toEqual(['a', 'a'])
    expect(journal.run?.map(({ output }) => (output as { status: number }).status)).toEqual([0, 0])
    expect(journal.duration).toBeLessThan(5)
  })

  test('trap 22: an interruption ends the method at once, and default rollbacks are not played', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(new InterruptExecution('a signal came')), 400)
    const { exitCode, journal } = await follow({
      text: `${steady('0')}\nmethod: [{type: action, name: slow, provider: {type: process, path: sleep, arguments: ["4"]}}, {type: action, name: next, ${SOUND}}]\n${rollback}`,
      options: { signal: stop.signal },
    })
    expect([exitCode, journal.status, journal.rollbacks, journal.steady_states?.after]).toEqual([1, 'interrupted', [], null])
    expect(namesOf(journal.run)).toEqual(['slow'])
  })

  test('trap 23: entries stand in the order of their starts, and errors in the background do not end the run', async () => {
    const bg = (before: number) =>
      `{type: probe, name: bg, background: true, pauses: {before: ${before}}, provider: {type: http, url: "no-scheme"}}`
    const run = (before: number) =>
      follow({ text: `method: [${bg(before)}, {type: action, name: fg, pauses: {before: 0.2}, ${SOUND}}]` })
    const { exitCode, journal } = await run(0)
    expect([exitCode, journal.status, namesOf(journal.run)]).toEqual([0, 'completed', ['bg', 'fg']])
    expect(namesOf((await run(0.6)).journal.run)).toEqual(['fg', 'bg'])
  })

  test('trap 24: dry modes leave out what they name, and the journal says which', async () => {
    const text = `dry: pause
${steady('1')}
method: [{type: action, name: a, provider: {type: process, path: echo, arguments: [hello]}}, {type: probe, name: q, provider: {type: process, path: echo, arguments: [hello]}}]`
    const probes = (await follow({ text, options: { dry: 'probes' } })).journal
    expect([probes.experiment?.dry, metIn(probes), printedBy(probes.run)]).toEqual(['probes', [true], ['hello\n', undefined]])
    const actions = (await follow({ text, options: { dry: 'actions' } })).journal
    expect([metIn(actions), actions.run]).toEqual([[false], []])
    expect((await follow({ text })).journal.experiment?.dry).toBeNull()
  })
})
