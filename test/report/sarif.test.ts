import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { buildResult } from '../../src/report/build-result.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { cases, readFixture } from './fixture.ts'

const MESSAGE = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
  additionalProperties: false,
}
const LEVEL = { enum: ['none', 'note', 'warning', 'error'] }
const COUNT = { type: 'integer', minimum: 1 }

/** What SARIF 2.1.0 requires of the parts that we write, and what GitHub requires beyond that. */
const SHAPE = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: { type: 'array', minItems: 1, maxItems: 1, items: { $ref: '#/$defs/run' } },
  },
  $defs: {
    run: {
      type: 'object',
      required: ['tool', 'results'],
      additionalProperties: false,
      properties: {
        tool: { type: 'object', required: ['driver'], properties: { driver: { $ref: '#/$defs/driver' } } },
        invocations: { type: 'array', items: { $ref: '#/$defs/invocation' } },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', maxItems: 5000, items: { $ref: '#/$defs/result' } },
      },
    },
    driver: {
      type: 'object',
      required: ['name', 'rules'],
      properties: { name: { type: 'string' }, rules: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/rule' } } },
    },
    rule: {
      type: 'object',
      required: ['id', 'shortDescription', 'fullDescription'],
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        shortDescription: MESSAGE,
        fullDescription: MESSAGE,
        defaultConfiguration: { type: 'object', properties: { level: LEVEL }, additionalProperties: false },
      },
    },
    invocation: {
      type: 'object',
      required: ['executionSuccessful'],
      additionalProperties: false,
      properties: {
        executionSuccessful: { type: 'boolean' },
        toolExecutionNotifications: {
          type: 'array',
          items: {
            type: 'object',
            required: ['message'],
            properties: { level: LEVEL, message: MESSAGE },
            additionalProperties: false,
          },
        },
      },
    },
    result: {
      type: 'object',
      required: ['ruleId', 'ruleIndex', 'message', 'locations'],
      additionalProperties: false,
      properties: {
        ruleId: { type: 'string' },
        ruleIndex: { type: 'integer', minimum: 0 },
        level: LEVEL,
        message: MESSAGE,
        locations: { type: 'array', minItems: 1, maxItems: 1, items: { $ref: '#/$defs/location' } },
      },
    },
    location: {
      type: 'object',
      required: ['physicalLocation'],
      properties: {
        physicalLocation: {
          type: 'object',
          required: ['artifactLocation'],
          additionalProperties: false,
          properties: {
            artifactLocation: {
              type: 'object',
              required: ['uri'],
              properties: { uri: { type: 'string', pattern: "^[\\w\\-.~:/?#@!$&'()*+,;=%]+$" }, uriBaseId: { type: 'string' } },
            },
            region: {
              type: 'object',
              required: ['startLine'],
              additionalProperties: false,
              properties: { startLine: COUNT, startColumn: COUNT },
            },
          },
        },
      },
    },
  },
}

const validate = new Ajv2020({ allErrors: true }).compile(SHAPE)

describe.each(cases)('the SARIF of the run "%s"', (name) => {
  const result = buildResult(readFixture(name))
  const log = JSON.parse(renderSarif(result))

  test('has the shape of SARIF 2.1.0', () => {
    validate(log)
    expect(validate.errors).toBeNull()
  })

  test('names only rules that there are, and is silent when there is nothing to say', () => {
    const [{ tool, results, invocations }] = log.runs
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const errors = [...results, ...invocations[0].toolExecutionNotifications].filter(({ level }) => level === 'error')
    expect(errors.length === 0).toBe(result.verdict === 'passed')
  })
})

test("what broke stands on the experiment's line", () => {
  const [{ results }] = JSON.parse(renderSarif(buildResult(readFixture('deviated')))).runs
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'chaos/health-http.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: expect.any(Number), startColumn: expect.any(Number) },
  })
})
