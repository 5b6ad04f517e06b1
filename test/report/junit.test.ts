import { describe, expect, test } from '@jest/globals'
import { buildResult } from '../../src/report/build-result.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { cases, readFixture } from './fixture.ts'
import { type Element, parseXml } from './xml.ts'

/** What readers of JUnit XML have in common: per element its attributes (`!` must be there), and its children in their order. */
const SCHEMA: Readonly<Record<string, { attributes: readonly string[]; children: readonly string[] }>> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'], children: ['testsuite'] },
  testsuite: {
    attributes: ['name!', 'tests!', 'failures!', 'errors!', 'skipped', 'time!', 'timestamp'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  properties: { attributes: [], children: ['property'] },
  property: { attributes: ['name!', 'value!'], children: [] },
  testcase: { attributes: ['name!', 'classname!', 'time'], children: ['skipped', 'error', 'failure'] },
  failure: { attributes: ['type!', 'message'], children: [] },
  error: { attributes: ['type!', 'message'], children: [] },
  skipped: { attributes: ['message'], children: [] },
  'system-err': { attributes: [], children: [] },
}
const TYPES: Readonly<Record<string, RegExp>> = {
  tests: /^\d+$/,
  failures: /^\d+$/,
  errors: /^\d+$/,
  skipped: /^\d+$/,
  time: /^\d+(\.\d+)?$/,
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
}

function faultsOf(element: Element): string[] {
  const schema = SCHEMA[element.name]
  if (schema === undefined) return [`there is no element ${element.name}`]
  const known = schema.attributes.map((name) => name.replace('!', ''))
  const order = element.children.map(({ name }) => schema.children.indexOf(name))
  return [
    ...Object.keys(element.attributes).filter((name) => !known.includes(name)),
    ...schema.attributes.filter((name) => name.endsWith('!') && element.attributes[name.slice(0, -1)] === undefined),
    ...Object.entries(element.attributes).flatMap(([name, value]) =>
      TYPES[name]?.test(value) === false ? [`${name}=${value}`] : [],
    ),
    ...(order.includes(-1) || order.some((place, index) => place < (order[index - 1] ?? 0)) ? [`order in ${element.name}`] : []),
    ...element.children.flatMap(faultsOf),
  ]
}

function count(element: Element, name: string): number {
  return element.children.reduce((sum, child) => sum + (child.name === name ? 1 : 0) + count(child, name), 0)
}

describe.each(cases)('the JUnit XML of the run "%s"', (name) => {
  const result = buildResult(readFixture(name))
  const root = parseXml(renderJunit(result))

  test('is as readers of JUnit XML expect it', () => {
    expect(faultsOf(root)).toEqual([])
  })

  test('counts its cases rightly, and is green exactly when the gate is', () => {
    const { tests, failures, errors, skipped } = root.attributes
    expect([tests, failures, errors, skipped].map(Number)).toEqual(
      ['testcase', 'failure', 'error', 'skipped'].map((kind) => count(root, kind)),
    )
    expect(count(root, 'failure') + count(root, 'error') === 0).toBe(result.verdict === 'passed')
  })
})

test('there is a case for each probe and period, for each activity, and for the verdict', () => {
  const [suite] = parseXml(renderJunit(buildResult(readFixture('deviated')))).children
  expect(suite?.children.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name)).toEqual([
    'before: app-responds',
    'during: app-responds',
    'after: app-responds',
    'method: delete-one-pod',
    'rollbacks: scale-back',
    'verdict',
  ])
})

test('each failure says what was seen in its own period', () => {
  const [suite] = parseXml(renderJunit(buildResult(readFixture('deviated')))).children
  const messages = suite?.children.flatMap(({ children }) => children.map(({ attributes }) => attributes.message ?? ''))
  expect(messages?.filter((message) => message.includes('bad'))).toEqual([
    '17 of 30 samples were bad, mostly status 500 instead of status 200; longest outage 3.4 s',
    expect.stringMatching(/^the sample was bad, failed to connect to .* instead of status 200; longest outage 10 ms$/),
  ])
})
