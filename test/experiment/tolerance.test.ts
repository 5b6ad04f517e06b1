// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of the format
import { describe, expect, test } from '@jest/globals'
import { ActivityFailed, InterruptExecution } from '../../src/experiment/errors.ts'
import { SAID_MAX } from '../../src/experiment/limits.ts'
import type { Activity, Tolerance } from '../../src/experiment/schema.ts'
import { checkTolerance, type ToleranceContext, type ToleranceVerdict } from '../../src/experiment/tolerance.ts'
import { recorded } from './recorded.ts'

const CONFIGURATION = { n: 5, f: 5.5, whole: 5.0, none: null, list: [0, 10], text: 'ok', s: 'a', deep: { a: 1 }, name: 'n' }

function contextOf(invokeProbe: ToleranceContext['invokeProbe'] = async () => null): ToleranceContext {
  return { values: { configuration: CONFIGURATION, secrets: {} }, invokeProbe }
}

async function judge(tolerance: unknown, value: unknown, context = contextOf()): Promise<ToleranceVerdict> {
  return checkTolerance(tolerance as Tolerance, value, context)
}

async function isMet(tolerance: unknown, value: unknown): Promise<boolean> {
  return (await judge(tolerance, value)).isMet
}

describe('recorded answers', () => {
  const { cases, values } = recorded<{ tolerance: unknown; met: number[] }>('tolerance')

  test.each(cases)('$tolerance', async ({ tolerance, met }) => {
    const verdicts = await Promise.all((values as unknown[]).map((value) => isMet(tolerance, value)))
    expect(verdicts.flatMap((verdict, index) => (verdict ? [index] : []))).toEqual(met)
  })
})

/** Rule, tolerance, value, whether it is met. */
const CASES: [string, unknown, unknown, boolean][] = [
  ['TOL-2 a status stands for its object', 200, { status: 200, body: '' }, true],
  ['TOL-2 also in what a function returned', 3, { status: 3 }, true],
  ['TOL-3 true is not compared to a status', true, { status: 1 }, false],
  ['TOL-3 text is not compared to a status', 'OK', { status: 'OK' }, false],
  ['TOL-4 text may be a reference to a number', '${n}', { status: 5 }, true],
  ['TOL-4 and stays text without braces', '$n', { status: 5 }, false],
  ['TOL-4 or a reference to a list', '${list}', 7, true],
  ['REG-19 plain text is text', '6', 6, false],
  ['TOL-5 a reference to a fraction is a number', '${f}', 5.5, true],
  ['TOL-5 a reference to null is never met', '${none}', null, false],
  ['TOL-10 numbers are equal whatever their kind', 5, 5.0, true],
  ['TOL-10 true is one', true, 1, true],
  ['TOL-10 false is zero', 0, false, true],
  ['TOL-10 text is no number', 5, '5', false],
  ['TOL-10 nothing is trimmed', 'ok', 'ok\n', false],
  ['TOL-11 a status is looked up in a list, even of two', [200, 299], { status: 204 }, false],
  ['TOL-11 and found there', [200, 204], { status: 204 }, true],
  ['TOL-12 two are a range for other values', [0, 10], 10, true],
  ['TOL-12 with both ends', [0, 10], 10.1, false],
  ['TOL-12 of text, too', ['a', 'c'], 'b', true],
  ['TOL-12 by code points', ['\uffff', '\u{1f600}'], '\u{10000}', true],
  ['TOL-13 other lengths are a choice', [1, 5, 7], 5, true],
  ['TOL-13 of one', [5], 5, true],
  ['TOL-13 of none', [], null, false],
  ['TOL-14 what cannot be ordered is not within', [0, 10], '5', false],
  ['TOL-14 nor is null', [0, 10], null, false],
  ['TOL-14 true is not between true and false', [true, false], true, false],
  ['TOL-20 a pattern is searched for', { type: 'regex', pattern: 'ell' }, 'hello', true],
  [
    'TOL-20 a dollar matches before the last newline',
    { type: 'regex', pattern: 'three$', target: 'stdout' },
    { stdout: 'one\nthree\n' },
    true,
  ],
  ['TOL-20 but not in the middle', { type: 'regex', pattern: '^two$', target: 'stdout' }, { stdout: 'one\ntwo\nthree\n' }, false],
  [
    'TOL-20 unless the pattern says so',
    { type: 'regex', pattern: '(?m)^two$', target: 'stdout' },
    { stdout: 'one\ntwo\nthree\n' },
    true,
  ],
  ['TOL-21 an absent target is the whole value', { type: 'jsonpath', path: '$.a', target: 'nope' }, { a: 1 }, true],
  [
    'REG-26 only the stream that is asked for',
    { type: 'regex', pattern: 'x', target: 'stderr' },
    { stdout: 'x', stderr: '' },
    false,
  ],
  ['TOL-22 what is no text does not match', { type: 'regex', pattern: '5' }, { status: 5 }, false],
  ['TOL-22 a target in what has no parts is not met', { type: 'regex', pattern: 'a', target: 'stdout' }, 'a', false],
  ['TOL-23 a pattern is substituted', { type: 'regex', pattern: '^${text}$' }, 'ok', true],
  ['TOL-23 into what is no pattern', { type: 'regex', pattern: '${n}' }, '5', false],
  ['TOL-30 paths see the whole value', { type: 'jsonpath', path: '$.body.x' }, { status: 200, body: { x: null } }, true],
  [
    'TOL-30 a target in what has no parts is not met',
    { type: 'jsonpath', path: '$.a', target: 'stdout', count: 0 },
    'text',
    false,
  ],
  ['TOL-31 text is read as JSON', { type: 'jsonpath', path: '$.a', target: 'stdout' }, { stdout: '{"a": 1}\n' }, true],
  [
    'TOL-31 or is the text that it is',
    { type: 'jsonpath', path: '$', expect: 'plain', target: 'stdout' },
    { stdout: 'plain' },
    true,
  ],
  ['TOL-32 a matched null is a match', { type: 'jsonpath', path: '$.a' }, { a: null }, true],
  ['TOL-32 no match is none', { type: 'jsonpath', path: '$.b' }, { a: null }, false],
  ['TOL-33 the number of matches', { type: 'jsonpath', path: '$.*', count: 2 }, [1, 2], true],
  ['TOL-33 none', { type: 'jsonpath', path: '$.*', count: 0 }, [], true],
  ['TOL-33 as text never', { type: 'jsonpath', path: '$.*', count: '2' }, [1, 2], false],
  ['TOL-34 expect beats count', { type: 'jsonpath', path: '$.a', expect: 1, count: 9 }, { a: 1 }, true],
  ['TOL-34 even when it is null', { type: 'jsonpath', path: '$.a', expect: null, count: 1 }, { a: 1 }, false],
  ['TOL-34 all matches in their order', { type: 'jsonpath', path: '$.*', expect: [1, 2] }, [1, 2], true],
  ['TOL-34 and in no other', { type: 'jsonpath', path: '$.*', expect: [2, 1] }, [1, 2], false],
  ['TOL-34 a matched list needs two brackets', { type: 'jsonpath', path: '$.a', expect: [[1]] }, { a: [1] }, true],
  ['TOL-34 one is not enough', { type: 'jsonpath', path: '$.a', expect: [1] }, { a: [1] }, false],
  ['REG-18 expect takes references', { type: 'jsonpath', path: '$.a', expect: '${n}' }, { a: 5 }, true],
  ['REG-21 an empty expect is no match', { type: 'jsonpath', path: '$.x', expect: [] }, {}, true],
  [
    'TOL-35 deep, keys in any order, numbers of any kind',
    { type: 'jsonpath', path: '$.a', expect: { x: 1, y: [2] } },
    { a: { y: [2.0], x: true } },
    true,
  ],
  ['TOL-V5 a reference in a path', { type: 'jsonpath', path: '$.body["${name}"]', expect: 1 }, { body: { n: 1 } }, true],
  ['TOL-V5 that becomes no path', { type: 'jsonpath', path: '${deep}' }, { a: 1 }, false],
  ['TOL-40 a number in text', { type: 'range', range: [0, 10], target: 'stdout' }, { stdout: ' 7.5e0\n' }, true],
  ['TOL-40 both ends', { type: 'range', range: [0, 10] }, 10, true],
  ['TOL-41 decimals are compared as decimals', { type: 'range', range: [0, 0.3], target: 'stdout' }, { stdout: '0.3' }, true],
  ['TOL-41 at the other end', { type: 'range', range: [0.1, 1], target: 'stdout' }, { stdout: '0.1' }, true],
  ['TOL-42 no number', { type: 'range', range: [0, 10] }, 'abc', false],
  ['TOL-42 null', { type: 'range', range: [0, 10] }, null, false],
  ['TOL-42 an object', { type: 'range', range: [0, 10] }, {}, false],
  ['TOL-42 no number at all', { type: 'range', range: [0, 10] }, Number.NaN, false],
  ['TOL-42 without end', { type: 'range', range: [0, 10] }, 'inf', false],
  ['TOL-V6 reversed bounds hold nothing', { type: 'range', range: [10, 0] }, 5, false],
  ['an unknown type is never met', { type: 'nope' }, 1, false],
]

test.each(CASES)('%s', async (_rule, tolerance, value, met) => {
  expect(await isMet(tolerance, value)).toBe(met)
})

describe('what is said', () => {
  test.each<[unknown, unknown, string]>([
    [200, { status: 500, body: '' }, 'expected status 200, saw 500'],
    [0, 3, 'expected 0, saw 3'],
    ['ok', 'no', "expected 'ok', saw 'no'"],
    [[200, 201], { status: 500 }, 'expected status one of [200, 201], saw 500'],
    [[0, 10], 11, 'expected from 0 to 10, saw 11'],
    [{ type: 'regex', pattern: '^a', target: 'body' }, { body: 'b' }, "expected body to match '^a', saw 'b'"],
    [
      { type: 'range', range: [0, 10], target: 'stdout' },
      { stdout: 'x' },
      "expected stdout from 0 to 10, saw 'x', which is no number",
    ],
    [{ type: 'jsonpath', path: '$.a', expect: 1 }, { a: 2 }, 'expected $.a to be [1], saw [2]'],
    [{ type: 'jsonpath', path: '$.*', count: 3 }, [7], 'expected $.* to match 3 times, saw 1: [7]'],
    [
      { type: 'regex', pattern: 'x' },
      { status: 1 },
      "a pattern needs text, the value is {'status': 1}: name a part of it that is text with `target`",
    ],
    [{ type: 'regex', pattern: 'x', target: 'body' }, 5, 'there is no `body` in 5: leave `target` out'],
    ['${none}', 1, 'a tolerance cannot be None'],
    [{ type: 'regex', pattern: '${text}(' }, 'x', 'missing ), unterminated subpattern at position 2'],
  ])('%j against %j', async (tolerance, value, said) => {
    expect((await judge(tolerance, value)).said).toBe(said)
  })

  test('is short, however much was seen', async () => {
    const { said } = await judge('x'.repeat(1000), '\u{1f600}'.repeat(1000))
    expect(said.length).toBeLessThanOrEqual(SAID_MAX)
    expect(said).not.toMatch(/\p{Surrogate}/u)
  })

  test('what is nested too deeply is not met, and says so', async () => {
    let deep: unknown = 1
    for (let level = 0; level < 50_000; level++) deep = [deep]
    expect(await judge(5, deep)).toEqual({
      isMet: false,
      isJudged: false,
      said: 'what the probe gave is nested too deeply to be judged',
    })
  })

  test('a pattern that takes for ever is not met, and says so', async () => {
    expect(await judge({ type: 'regex', pattern: '(a+)+$' }, `${'a'.repeat(50)}b`)).toEqual({
      isMet: false,
      isJudged: false,
      said: expect.stringContaining('takes longer than'),
    })
  })
})

describe('a probe as tolerance', () => {
  const PYTHON: Activity = {
    type: 'probe',
    name: 'good',
    provider: { type: 'python', module: 'm', func: 'f', arguments: { limit: 3 } },
  }
  const PROCESS: Activity = { type: 'probe', name: 'good', provider: { type: 'process', path: 'judge' } }
  const HTTP: Activity = { type: 'probe', name: 'good', provider: { type: 'http', url: 'http://judge' } }

  test('TOL-50 is given the value, and is met by what Python calls true', async () => {
    const seen: Activity[] = []
    const invoke = async (activity: Activity) => seen.push(activity)
    expect((await judge(PYTHON, { status: 1 }, contextOf(invoke))).isMet).toBe(true)
    expect(seen[0]?.provider.arguments).toEqual({ limit: 3, value: { status: 1 } })
  })

  test.each([false, null, 0, '', [], {}])('TOL-50 REG-23 is not met by %j', async (result) => {
    expect(
      (
        await judge(
          PYTHON,
          1,
          contextOf(async () => result),
        )
      ).isMet,
    ).toBe(false)
  })

  test('TOL-50 a probe that failed is not met', async () => {
    const failing = contextOf(async () => Promise.reject(new ActivityFailed('no way')))
    expect(await judge(PYTHON, 1, failing)).toEqual({ isMet: false, isJudged: true, said: 'good could not judge 1: no way' })
  })

  test('TOL-50 an interrupt goes through', async () => {
    const interrupted = contextOf(async () => Promise.reject(new InterruptExecution('stop')))
    await expect(judge(PYTHON, 1, interrupted)).rejects.toThrow('stop')
  })

  test('TOL-51 the definition stays as it was, with arguments or without', async () => {
    const before = structuredClone([PYTHON, PROCESS])
    await judge(PYTHON, 1)
    await judge(PROCESS, 1)
    expect([PYTHON, PROCESS]).toEqual(before)
  })

  test('TOL-51 arguments without names stay as they are', async () => {
    const seen: Activity[] = []
    const list: Activity = { ...PROCESS, provider: { type: 'process', path: 'judge', arguments: ['-q'] } }
    await judge(
      list,
      1,
      contextOf(async (activity) => seen.push(activity)),
    )
    expect(seen[0]?.provider.arguments).toEqual(['-q'])
  })

  test.each([
    ['a program that ends with 0', PROCESS, { status: 0 }, true],
    ['a program that does not', PROCESS, { status: 1 }, false],
    ['a server that answers', HTTP, { status: 204 }, true],
    ['a server that refuses', HTTP, { status: 404 }, false],
  ])('TOL-52 %s', async (_what, probe, result, met) => {
    expect(
      (
        await judge(
          probe,
          1,
          contextOf(async () => result),
        )
      ).isMet,
    ).toBe(met)
  })

  test('TOL-52 TOL-50 where the reference is followed, whatever answers accepts', async () => {
    const context = { ...contextOf(async () => ({ status: 1 })), acceptsAnyAnswer: true }
    expect((await judge(PROCESS, 1, context)).isMet).toBe(true)
  })
})
