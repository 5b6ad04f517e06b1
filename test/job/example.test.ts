import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { closeDesks, openDesk } from '../cli/chaos-gate.ts'

afterEach(closeDesks)

const text = readFileSync(fileURLToPath(new URL('../../examples/in-cluster/cronjob.yaml', import.meta.url)), 'utf8')
const objects = loadAll(text) as KubernetesObject[]
const find = (kind: string) => objects.find((object) => object.kind === kind)

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

describe('the example of a CronJob', () => {
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
