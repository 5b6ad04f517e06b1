/** What editors are told of a policy is what the command takes. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { load } from 'js-yaml'
import { readPolicy } from '../../src/policy/read-policy.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isValid = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(`${root}/schemas/chaos-policy.schema.json`, 'utf8')),
)
const [, example = ''] = /```yaml\n(# yaml-language-server: .*?)```/s.exec(readFileSync(`${root}/docs/policy.md`, 'utf8')) ?? []

function isRead(text: string): boolean {
  try {
    readPolicy(text, 'policy.yaml')
    return true
  } catch {
    return false
  }
}

test('the example of the documentation has every rule, and both take it', () => {
  const { rules } = readPolicy(example, 'policy.yaml')
  expect(Object.keys(rules)).toEqual(['allow', 'protect', 'limits', 'require', 'quiet-hours'])
  expect(isValid(load(example))).toBe(true)
})

test.each([
  '{}',
  'allow: {namespaces: []}',
  'allow: {namespace: [shop]}',
  'allow: {namespaces: shop}',
  'allow: {providers: [python, shell]}',
  'protect: {defaults: no-thanks}',
  'limits: {pods: {percent: 101}}',
  'limits: {pods: {count: 1.5}}',
  'limits: {nodes: {count: -1}}',
  'limits: {keep-last-ready-replica: 1}',
  'require: {label: "a b"}',
  'require: {label: chaos}',
  'quiet-hours: [{from: "8:00", to: "18:00", time-zone: UTC}]',
  'quiet-hours: [{from: "08:00", to: "18:00"}]',
  'quiet-hours: [{days: [monday], from: "08:00", to: "18:00", time-zone: UTC}]',
  'quiet-hours: [{days: [mon], from: "08:00", to: "18:00", time-zone: UTC}]',
])('the schema and the reader agree on %s', (text) => {
  expect(isValid(load(text))).toBe(isRead(text))
})
