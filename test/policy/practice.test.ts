/** A policy and a whole run, on the practice cluster: what is refused, when, and what the verdict makes of it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { command } from '../../src/cli/command.ts'
import type { Journal } from '../../src/experiment/journal.ts'
import { experimentText, scaleDeployment, terminatePods } from '../e2e/experiments.ts'

let folder: string
beforeAll(async () => {
  // Two modules that are asked for at once, jest sometimes links before either is read.
  await import('../../src/cli/run.ts')
  await import('../../src/cli/practice.ts')
  folder = mkdtempSync(join(tmpdir(), 'policy-'))
  writeFileSync(join(folder, 'front.yaml'), FRONT)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function gate(name: string, policy: string, method: object[], words: readonly string[] = []) {
  const report = join(folder, name)
  writeFileSync(`${report}.policy.yaml`, policy)
  writeFileSync(`${report}.yaml`, experimentText({ method }))
  const out: string[] = []
  const tell = (text: string) => void out.push(text)
  const terminal = { out: tell, error: tell, isLive: false, isColored: false, isGitHub: false, width: 80 }
  const flags = ['--policy', `${name}.policy.yaml`, '--report', report, '--journal-path', `${report}.journal.json`, ...words]
  const exitCode = await command(
    ['practice', 'run', '--apply', 'front.yaml', `${name}.yaml`, ...flags],
    { directory: folder, environment: {} },
    terminal,
  )
  return { exitCode, out: out.join('') }
}

function changesOf(name: string): string[] {
  const journal = JSON.parse(readFileSync(join(folder, `${name}.journal.json`), 'utf8')) as Journal
  return journal['chaos-gate']?.facts.flatMap(({ changes }) => changes) ?? []
}

/** Ready at once, unlike the shop's database. */
const FRONT = `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: front, namespace: shop}
spec:
  replicas: 3
  selector: {matchLabels: {app: front}}
  template:
    metadata: {labels: {app: front}}
    spec: {containers: [{name: front, image: "chaos-gate/demo:1"}]}
`

const TERMINATE = terminatePods('shop', 'app=front')

test('what can be told beforehand is invalid, with the rule, its line and who asked, and nothing is run', async () => {
  const { exitCode, out } = await gate('static', 'allow:\n  namespaces: [other]\n', [TERMINATE])
  expect(exitCode).toBe(2)
  expect(out).toMatch(
    /static\.yaml:\d+:\d+: `lose-an-instance` is refused by the policy: namespace shop is none of other; the rule is allow\.namespaces \(static\.policy\.yaml:2:15\)/,
  )
}, 30_000)

test('what only the cluster can tell is refused at the change, and invalid as long as nothing is touched', async () => {
  const { exitCode, out } = await gate('door', 'limits:\n  pods: {count: 0}\n', [TERMINATE])
  expect([exitCode, changesOf('door')]).toEqual([2, []])
  expect(out).toContain('the rule is limits.pods.count (door.policy.yaml:2:17)')
}, 30_000)

test('after something was touched it is inconclusive, and that is put back', async () => {
  const method = [scaleDeployment('shop', 'front', 2), scaleDeployment('shop', 'front', 0)]
  const { exitCode, out } = await gate('later', 'limits:\n  keep-last-ready-replica: true\n', method)
  expect([exitCode, changesOf('later')]).toEqual([4, [expect.stringContaining('spec.replicas 3 → 2')]])
  expect(out).toContain('no ready pod of Deployment shop/front would be left')
}, 30_000)

test('a policy that cannot be read keeps everything from being touched', async () => {
  const { exitCode, out } = await gate('broken', 'limits:\n  pod: {count: 1}\n', [TERMINATE])
  expect(exitCode).toBe(2)
  expect(out).toContain('broken.policy.yaml:2:')
}, 30_000)

test('a policy that was asked for and is not there is no policy at all, so nothing is run', async () => {
  const { exitCode, out } = await gate('gone', '{}', [TERMINATE], ['--policy', 'nowhere.yaml'])
  expect([exitCode, out]).toEqual([2, expect.stringContaining('nowhere.yaml')])
}, 30_000)

test('a probe in name only writes nothing in a dry run', async () => {
  const disguised = { ...scaleDeployment('shop', 'front', 0), type: 'probe' }
  const { out } = await gate('dry', '{}', [disguised], ['--dry', 'actions'])
  expect(out).toContain('was not sent: this is a dry run, which changes nothing')
  expect(changesOf('dry')).toEqual([])
}, 30_000)
