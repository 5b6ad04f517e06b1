/** A policy is taken whole or not at all, whatever its text. */

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InvalidExperiment, type Problem } from '../../src/experiment/errors.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'

function problemsOf(text: string): Problem[] {
  try {
    readPolicy(text, 'policy.yaml')
    return []
  } catch (error) {
    if (error instanceof InvalidExperiment) return [...error.problems]
    throw error
  }
}

const WHOLE = `allow:
  contexts: [kind-*]
  servers: ["https://10.*"]
  namespaces: [shop, "team-*"]
  kinds: [Pod, deployments]
  functions: ["chaosk8s.*"]
  providers: [python]
protect:
  namespaces: [payments]
  defaults: false
limits:
  pods: {percent: 50, count: 2}
  nodes: {percent: 34, count: 1}
  keep-last-ready-replica: true
require:
  label: chaos=allowed
  rollbacks: true
quiet-hours:
  - {days: [mon, fri], from: "08:00", to: "18:00", time-zone: Europe/Berlin}
`

test('everything that a policy may say is read', () => {
  const { rules, file } = readPolicy(WHOLE, 'policy.yaml')
  expect(file).toBe('policy.yaml')
  expect(rules).toMatchObject({ limits: { pods: { percent: 50, count: 2 } }, protect: { defaults: false } })
})

test('an empty mapping has no rules', () => {
  expect(readPolicy('{}', 'policy.yaml').rules).toEqual({})
})

describe('what no policy can say is refused with its place', () => {
  test.each([
    [
      'a rule that does not exist',
      'allow:\n  namespace: [shop]\n',
      { line: 2, message: expect.stringContaining('did you mean `namespaces`') },
    ],
    ['a text for a list', 'allow:\n  kinds: Pod\n', { line: 2, column: 10 }],
    ['a share above 100', 'limits:\n  pods: {percent: 340}\n', { line: 2 }],
    ['half a pod', 'limits:\n  pods: {count: 0.5}\n', { line: 2 }],
    ['no time of day', 'quiet-hours:\n  - {from: "8", to: "09:00", time-zone: UTC}\n', { line: 2 }],
    [
      'no time zone',
      'quiet-hours:\n  - {from: "08:00", to: "09:00", time-zone: Mars}\n',
      { line: 2, message: expect.stringContaining('Europe/Berlin') },
    ],
    ['hours without a time zone', 'quiet-hours:\n  - {from: "08:00", to: "09:00"}\n', { line: 2 }],
    ['a section without content', 'allow:\n', { line: 1 }],
    ['no mapping', '- allow\n', { line: 1 }],
    ['an empty file', '', { message: expect.stringContaining('the policy') }],
    ['broken YAML', 'allow: [', { line: 1 }],
  ])('%s', (_title, text, problem) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ file: 'policy.yaml', ...problem }))
  })
})

test('every problem is told, not only the first', () => {
  expect(problemsOf('allow: {namespace: []}\nlimits: {pods: {percent: -1, count: x}}\n')).toHaveLength(3)
})

test('no text crashes, and none is half applied: a policy, or problems', () => {
  const pieces = fc.constantFrom(
    ...WHOLE.split(/(?<=[\n :,[\]{}])/),
    '!!',
    '&a',
    '*a',
    '"',
    '\t',
    '__proto__:',
    '- ',
    '99999999999',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join('')),
      ),
      (text) => {
        const problems = problemsOf(text)
        for (const { file, message } of problems) expect([file, message.length > 0]).toEqual(['policy.yaml', true])
      },
    ),
    { numRuns: 500 },
  )
})

test('a policy with one piece changed is read in full or refused: no rule is lost without a word', () => {
  const lines = WHOLE.split('\n')
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.string({ minLength: 1, maxLength: 6 }), (index, junk) => {
      const text = lines
        .map((line, at) => (at === index ? line.replace(/\w+(?=:)/, (key) => key + junk.replaceAll(/\s/g, '')) : line))
        .join('\n')
      if (text === WHOLE || problemsOf(text).length > 0) return
      expect(Object.keys(readPolicy(text, 'policy.yaml').rules).sort()).toEqual(
        Object.keys(readPolicy(WHOLE, 'p.yaml').rules).sort(),
      )
    }),
    { numRuns: 300 },
  )
})
