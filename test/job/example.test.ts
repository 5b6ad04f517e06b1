import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import { load, loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { closeDesks, openDesk } from '../cli/chaos-gate.ts'

afterEach(closeDesks)

const folder = fileURLToPath(new URL('../../examples/in-cluster/', import.meta.url))

interface Rule {
  apiGroups: string[]
  resources: string[]
  verbs: string[]
}

/** `get pods`, `list pods`, … in the namespace of the shop. */
function granted(some: readonly KubernetesObject[]): string[] {
  const roles = some.filter(({ kind, metadata }) => kind === 'Role' && metadata.namespace === 'shop')
  const rules = roles.flatMap(({ rules: own }) => own as Rule[])
  return rules.flatMap(({ resources, verbs }) => resources.flatMap((what) => verbs.map((verb) => `${verb} ${what}`))).sort()
}

describe.each(readdirSync(folder))('the example %s', (name) => {
  const objects = loadAll(readFileSync(join(folder, name), 'utf8')) as KubernetesObject[]
  const find = (kind: string) => objects.find((object) => object.kind === kind)
  const [file = '', experiment = ''] = Object.entries(find('ConfigMap')?.data as Record<string, string>)[0] ?? []

  test('holds an experiment that is sound', async () => {
    const desk = openDesk()
    desk.write(file, experiment)
    expect((await desk.chaosGate('validate', file)).exitCode).toBe(0)
  })

  test('allows what that needs in its namespace, and no more', async () => {
    const desk = openDesk()
    desk.write(file, experiment)
    const { out } = await desk.chaosGate('rbac', file)
    expect(granted(objects)).toEqual(granted(loadAll(out) as KubernetesObject[]))
  })
})

test('the example of a Job tells Slack of failures only, with settings that are read', async () => {
  const objects = loadAll(readFileSync(join(folder, 'job.yaml'), 'utf8')) as KubernetesObject[]
  const secret = objects.find(({ kind }) => kind === 'Secret')
  const { 'settings.yaml': settings = '' } = (secret?.stringData ?? {}) as Record<string, string>
  const desk = openDesk()
  desk.write('settings.yaml', settings)
  const { exitCode, out } = await desk.chaosGate('--settings', 'settings.yaml', 'settings', 'get', 'notifications[0].events')
  expect([exitCode, load(out)]).toEqual([0, ['run-failed', 'run-deviated']])
})
