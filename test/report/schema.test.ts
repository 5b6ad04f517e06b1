import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { buildResult } from '../../src/report/build-result.ts'
import { cases, readFixture } from './fixture.ts'

const path = new URL('../../schemas/results.schema.json', import.meta.url)
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(path, 'utf8')))

function problemsOf(value: unknown): unknown {
  return validate(value) ? [] : validate.errors
}

describe('results.json is as schemas/results.schema.json says', () => {
  test.each(cases)('of the run "%s"', (name) => {
    expect(problemsOf(JSON.parse(JSON.stringify(buildResult(readFixture(name)))))).toEqual([])
  })

  test('every property that a result has is described', () => {
    const strict = JSON.parse(readFileSync(path, 'utf8'), (_, value) =>
      value?.type === 'object' && value.properties !== undefined ? { ...value, additionalProperties: false } : value,
    )
    const closed = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile({ ...strict, $id: 'closed' })
    closed(JSON.parse(JSON.stringify(buildResult(readFixture('several')))))
    expect(closed.errors).toBeNull()
  })

  test.each([
    ['another version', { version: 2 }],
    ['a verdict that there is not', { verdict: 'fine' }],
    ['experiments that are none', { experiments: [{ file: 'x' }] }],
    ['no run', { run: null }],
  ])('%s is refused', (_, change) => {
    expect(problemsOf({ ...JSON.parse(JSON.stringify(buildResult(readFixture('passed')))), ...change })).not.toEqual([])
  })
})
