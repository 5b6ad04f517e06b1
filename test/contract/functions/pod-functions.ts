import { beforeAll, describe, expect, test } from '@jest/globals'
import { terminate_random_pods } from '../../../src/activities/chaosgate/pod/actions/terminate_random_pods.ts'
import { get_events } from '../../../src/activities/chaosk8s/event/probes/get_events.ts'
import { delete_pods } from '../../../src/activities/chaosk8s/pod/actions/delete_pods.ts'
import { exec_in_pods } from '../../../src/activities/chaosk8s/pod/actions/exec_in_pods.ts'
import { terminate_pods } from '../../../src/activities/chaosk8s/pod/actions/terminate_pods.ts'
import { all_pods_healthy } from '../../../src/activities/chaosk8s/pod/probes/all_pods_healthy.ts'
import { count_min_pods } from '../../../src/activities/chaosk8s/pod/probes/count_min_pods.ts'
import { count_pods } from '../../../src/activities/chaosk8s/pod/probes/count_pods.ts'
import { pod_is_not_available } from '../../../src/activities/chaosk8s/pod/probes/pod_is_not_available.ts'
import { pods_in_conditions } from '../../../src/activities/chaosk8s/pod/probes/pods_in_conditions.ts'
import { pods_in_phase } from '../../../src/activities/chaosk8s/pod/probes/pods_in_phase.ts'
import { pods_not_in_phase } from '../../../src/activities/chaosk8s/pod/probes/pods_not_in_phase.ts'
import { read_pod_logs } from '../../../src/activities/chaosk8s/pod/probes/read_pod_logs.ts'
import { should_be_found_in_logs } from '../../../src/activities/chaosk8s/pod/probes/should_be_found_in_logs.ts'
import { all_microservices_healthy } from '../../../src/activities/chaosk8s/probes/all_microservices_healthy.ts'
import { microservice_is_not_available } from '../../../src/activities/chaosk8s/probes/microservice_is_not_available.ts'
import { type KubernetesObject, nameObject } from '../../../src/kubernetes/kubernetes.ts'
import { IMAGE, podsOf, rolledOut, SECONDS } from '../bench.ts'
import type { FunctionBench, FunctionPart } from './function-bench.ts'

const label_selector = 'app=web'

/** Two pods of two containers each, of which the first writes into its log. */
function web({ namespace }: FunctionBench): KubernetesObject {
  const labels = { app: 'web', name: 'web' }
  const container = (name: string, script: string) => ({
    name,
    image: IMAGE,
    imagePullPolicy: 'IfNotPresent',
    command: ['sh', '-c', script],
  })
  const containers = [container('main', 'echo started; printf "\\377 raw\\n"; sleep 3600'), container('side', 'sleep 3600')]
  const template = { metadata: { labels }, spec: { terminationGracePeriodSeconds: 1, containers } }
  const spec = { replicas: 2, selector: { matchLabels: labels }, template }
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace }, spec }
}

export const podFunctions: FunctionPart = (bench) => {
  beforeAll(async () => {
    await bench().kubernetes.create(web(bench()), bench().signal)
    await rolledOut(bench(), 'web', 2)
  }, 30 * SECONDS)

  test('pods are counted and looked at', async () => {
    const { use } = bench()
    const outputs = async (pairs: [Parameters<typeof use>[0], object][]) => {
      const seen = []
      for (const [probe, args] of pairs) seen.push((await use(probe, { label_selector, ...args })).output)
      return seen
    }
    const named = { name: 'web', raise_on_is_available: false }
    expect(
      await outputs([
        [count_pods, {}],
        [count_min_pods, {}],
        [count_min_pods, { min_count: 3 }],
        [pods_in_phase, {}],
        [pods_not_in_phase, { phase: 'Failed' }],
        [pods_in_conditions, { conditions: [{ type: 'Ready', status: 'True' }] }],
        [pod_is_not_available, named],
      ]),
    ).toEqual([2, true, false, true, true, true, false])
    expect((await use(all_pods_healthy, {})).output).toBe(true)
    expect((await use(all_microservices_healthy, {})).output).toBe(true)
    expect((await use(microservice_is_not_available, { name: 'other' })).output).toBe(true)
    await expect(use(pod_is_not_available, { name: 'web' })).rejects.toThrow("pod 'web' is actually running")
    await expect(use(count_pods, { label_selector: 'a b' })).rejects.toThrow('BadRequest (400)')
  })

  describe('a command', () => {
    const exec = (args: object) => bench().use(exec_in_pods, { label_selector, ...args })

    test('runs in the first container of each pod, with its own exit code and streams', async () => {
      const { output, told, changes } = await exec({ cmd: "sh -c 'echo out; echo err >&2'", all: true })
      const pods = await podsOf(bench(), 'web')
      const names = pods.map(({ metadata }) => metadata.name)
      expect(output).toEqual(
        names.map((pod_name) => ({
          pod_name,
          exit_code: 0,
          cmd: "sh -c 'echo out; echo err >&2'",
          stdout: 'out\n',
          stderr: '',
          process_stderr: 'err\n',
        })),
      )
      expect(told).toEqual([])
      expect(changes).toEqual(
        pods.map((pod) => `ran "sh -c echo out; echo err >&2" in ${nameObject({ ...pod, ...pod.metadata })}`),
      )
    })

    test('that ends with another code than 0 shows no fault', async () => {
      const { output, told, changes } = await exec({ cmd: ['sh', '-c', 'echo why >&2; exit 3'] })
      expect(output).toEqual([
        expect.objectContaining({ exit_code: 3, process_stderr: 'why\n', stderr: expect.stringContaining('non-zero exit code') }),
      ])
      expect(told).toEqual([expect.stringMatching(/^not held: .* ended with 3$/)])
      expect(changes).toEqual([])
    })

    test('that takes too long shows none either', async () => {
      const { output, told, changes } = await exec({ cmd: ['sh', '-c', 'echo begun; sleep 20'], request_timeout: 1 })
      expect(output).toEqual([
        expect.objectContaining({ exit_code: 1, stdout: 'begun\n', stderr: 'the program did not end within 1 s' }),
      ])
      expect(told).toEqual([expect.stringContaining('did not end within 1 s')])
      expect(changes).toEqual([])
    })

    test('that is not there fails', async () => {
      await expect(exec({ cmd: 'no-such-program' })).rejects.toThrow(
        /"no-such-program" in Pod .* could not be run: .*no-such-program/s,
      )
    })

    test('into a container that is not there does nothing', async () => {
      expect((await exec({ cmd: 'true', container_name: 'side' })).output).toMatchObject([{ exit_code: 0 }])
      const { output, told } = await exec({ cmd: 'true', container_name: 'other' })
      expect(output).toEqual([])
      expect(told).toEqual([expect.stringMatching(/^nothing: no container "other" in web-\S+: containers there are main, side$/)])
    })
  })

  describe('logs', () => {
    test('are read as far as they go, with times, bytes that are no text included', async () => {
      const { output } = await bench().use(read_pod_logs, { name: 'web', container_name: 'main', last: '10 minutes' })
      const names = (await podsOf(bench(), 'web')).map(({ metadata }) => metadata.name)
      expect(Object.keys(output as object)).toEqual(names)
      for (const log of Object.values(output as Record<string, string>)) {
        expect(log).toMatch(/^\d{4}-\S+ started\n\d{4}-\S+ \ufffd raw\n$/)
      }
      expect((await bench().use(should_be_found_in_logs, { pattern: 'started', value: output })).output).toBe(true)
      expect((await bench().use(should_be_found_in_logs, { pattern: 'stopped', value: output })).output).toBe(false)
    })

    test('of one container among several, or of an instance before the first one, are refused with the reason', async () => {
      const { use } = bench()
      await expect(use(read_pod_logs, { name: 'web' })).rejects.toThrow(
        /BadRequest \(400\): a container name must be specified for pod web-\S+, choose one of: \[main side\]/,
      )
      await expect(use(read_pod_logs, { name: 'web', container_name: 'main', from_previous: true })).rejects.toThrow(
        /BadRequest \(400\): previous terminated container "main" .* not found/,
      )
      expect((await use(read_pod_logs, { name: 'none' })).output).toEqual({})
    })
  })

  test('events are listed in the shape of events.k8s.io', async () => {
    const { use, namespace } = bench()
    const { output } = await use(get_events, { field_selector: `metadata.namespace=${namespace}`, limit: 3 })
    const { items, ...list } = output as { items: object[] }
    expect(list).toEqual({ kind: 'EventList', apiVersion: 'events.k8s.io/v1', metadata: {} })
    expect(items).toHaveLength(3)
    expect(items[0]).toMatchObject({ metadata: { namespace }, regarding: { namespace }, note: expect.any(String) })
  })

  test(
    'pods are deleted and replaced',
    async () => {
      const { use, undo, namespace } = bench()
      const one = await use(delete_pods, { name: '^web-', label_selector })
      expect(one.changes).toEqual([`deleted Pod ${namespace}/${one.output}`])
      const two = await use(terminate_pods, { label_selector, all: true, grace_period: 0 })
      expect(two.changes.length).toBeGreaterThanOrEqual(1)
      expect((await undo()).leftBehind).toEqual([])
      await rolledOut(bench(), 'web', 2)
    },
    60 * SECONDS,
  )

  test(
    'and by chance, in namespaces that are named or found by a pattern',
    async () => {
      const { use, undo, namespace } = bench()
      for (const pattern of [namespace, `${namespace.slice(0, -1)}*`]) {
        const { output, changes } = await use(terminate_random_pods, { namespaces: [pattern], label_selector, grace_period: 0 })
        expect(output).toEqual([expect.stringMatching(new RegExp(`^${namespace}/web-`))])
        expect(changes).toEqual([`deleted Pod ${output}`])
        expect((await undo()).leftBehind).toEqual([])
        await rolledOut(bench(), 'web', 2)
      }
    },
    60 * SECONDS,
  )
}
