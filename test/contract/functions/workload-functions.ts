import { describe, expect, test } from '@jest/globals'
import { kill_microservice } from '../../../src/activities/chaosk8s/actions/kill_microservice.ts'
import { scale_microservice } from '../../../src/activities/chaosk8s/actions/scale_microservice.ts'
import { start_microservice } from '../../../src/activities/chaosk8s/actions/start_microservice.ts'
import { create_daemon_set } from '../../../src/activities/chaosk8s/daemonset/actions/create_daemon_set.ts'
import { delete_daemon_set } from '../../../src/activities/chaosk8s/daemonset/actions/delete_daemon_set.ts'
import { update_daemon_set } from '../../../src/activities/chaosk8s/daemonset/actions/update_daemon_set.ts'
import { daemon_set_available_and_healthy } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_available_and_healthy.ts'
import { daemon_set_fully_available } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_fully_available.ts'
import { daemon_set_not_fully_available } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_not_fully_available.ts'
import { daemon_set_partially_available } from '../../../src/activities/chaosk8s/daemonset/probes/daemon_set_partially_available.ts'
import { create_deployment } from '../../../src/activities/chaosk8s/deployment/actions/create_deployment.ts'
import { delete_deployment } from '../../../src/activities/chaosk8s/deployment/actions/delete_deployment.ts'
import { rollout_deployment } from '../../../src/activities/chaosk8s/deployment/actions/rollout_deployment.ts'
import { scale_deployment } from '../../../src/activities/chaosk8s/deployment/actions/scale_deployment.ts'
import { deployment_available_and_healthy } from '../../../src/activities/chaosk8s/deployment/probes/deployment_available_and_healthy.ts'
import { deployment_fully_available } from '../../../src/activities/chaosk8s/deployment/probes/deployment_fully_available.ts'
import { deployment_not_fully_available } from '../../../src/activities/chaosk8s/deployment/probes/deployment_not_fully_available.ts'
import { deployment_partially_available } from '../../../src/activities/chaosk8s/deployment/probes/deployment_partially_available.ts'
import { deployment_is_fully_available } from '../../../src/activities/chaosk8s/probes/deployment_is_fully_available.ts'
import { deployment_is_not_fully_available } from '../../../src/activities/chaosk8s/probes/deployment_is_not_fully_available.ts'
import { microservice_available_and_healthy } from '../../../src/activities/chaosk8s/probes/microservice_available_and_healthy.ts'
import { delete_replica_set } from '../../../src/activities/chaosk8s/replicaset/actions/delete_replica_set.ts'
import { create_statefulset } from '../../../src/activities/chaosk8s/statefulset/actions/create_statefulset.ts'
import { remove_statefulset } from '../../../src/activities/chaosk8s/statefulset/actions/remove_statefulset.ts'
import { scale_statefulset } from '../../../src/activities/chaosk8s/statefulset/actions/scale_statefulset.ts'
import { statefulset_fully_available } from '../../../src/activities/chaosk8s/statefulset/probes/statefulset_fully_available.ts'
import { statefulset_not_fully_available } from '../../../src/activities/chaosk8s/statefulset/probes/statefulset_not_fully_available.ts'
import { podSpec, podsOf, refer, SECONDS } from '../bench.ts'
import type { FunctionPart } from './function-bench.ts'

/** A workload as a file has it: without a namespace. */
function workload(kind: string, name: string, more: object = {}) {
  const labels = { app: name, name }
  const template = { metadata: { labels }, spec: podSpec() }
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, labels },
    spec: { selector: { matchLabels: labels }, template, ...more },
  }
}

export const workloadFunctions: FunctionPart = (bench) => {
  const get = (kind: string, name: string) => bench().kubernetes.get(refer(kind, name, bench(), 'apps/v1'), bench().signal)

  describe('deployments', () => {
    test(
      'are created, waited for, looked at, scaled and put back',
      async () => {
        const { use, file, undo } = bench()
        const spec_path = file('web.json', workload('Deployment', 'web', { replicas: 2 }))
        expect(await use(create_deployment, { spec_path })).toMatchObject({ output: null, told: [] })
        expect((await use(deployment_not_fully_available, { name: 'web', timeout: 5 })).output).toBe(true)
        expect((await use(deployment_fully_available, { name: 'web', timeout: 30 })).output).toBe(true)
        expect((await use(deployment_is_fully_available, { name: 'web' })).output).toBe(true)
        for (const probe of [
          deployment_available_and_healthy,
          deployment_partially_available,
          microservice_available_and_healthy,
        ]) {
          expect((await use(probe, { name: 'web' })).output).toBe(true)
        }
        const scaled = await use(scale_deployment, { name: 'web', replicas: '0' })
        expect(scaled.changes).toEqual([expect.stringContaining('spec.replicas 2 → 0')])
        expect((await use(scale_microservice, { name: 'web', replicas: 1 })).told).toEqual([
          expect.stringContaining('deprecated'),
        ])
        expect((await use(deployment_is_not_fully_available, { name: 'web' })).output).toBe(true)
        expect((await undo()).leftBehind).toEqual([])
        await expect(get('Deployment', 'web')).rejects.toMatchObject({ code: 404 })
      },
      60 * SECONDS,
    )

    test(
      'are restarted; their replica sets, when deleted, come back; deleted ones are made again',
      async () => {
        const { use, file, undo, namespace } = bench()
        await use(start_microservice, { spec_path: file('shop.json', workload('Deployment', 'shop', { replicas: 2 })) })
        await use(deployment_fully_available, { name: 'shop' })
        const { changes } = await use(rollout_deployment, { name: 'shop' })
        expect(changes).toEqual([expect.stringContaining('restartedAt')])
        await use(deployment_fully_available, { name: 'shop' })
        const sets = await use(delete_replica_set, { label_selector: 'app=shop' })
        expect(sets.changes.length).toBeGreaterThanOrEqual(2)
        const removed = await use(delete_deployment, { name: 'shop', label_selector: 'app=ignored' })
        expect(removed).toMatchObject({ output: null, changes: [`deleted Deployment ${namespace}/shop`] })
        expect((await undo()).leftBehind).toEqual([])
        await expect(get('Deployment', 'shop')).rejects.toMatchObject({ code: 404 })
      },
      90 * SECONDS,
    )

    test(
      'a deleted replica set is put back by its deployment, which is waited for',
      async () => {
        const { use, undo, kubernetes, signal, namespace } = bench()
        const { metadata, ...rest } = workload('Deployment', 'three', { replicas: 3 })
        await kubernetes.create({ ...rest, metadata: { ...metadata, namespace } }, signal)
        await use(deployment_fully_available, { name: 'three' })
        await use(delete_replica_set, { label_selector: 'app=three' })
        expect(await undo()).toMatchObject({ leftBehind: [], putBack: [expect.stringContaining('has replaced ReplicaSet')] })
        expect((await get('Deployment', 'three')).status).toMatchObject({ readyReplicas: 3 })
      },
      60 * SECONDS,
    )

    test(
      'kill_microservice deletes the deployment, and by a selector that holds the name a pod that does not end by itself yet',
      async () => {
        const { use, file } = bench()
        await use(create_deployment, { spec_path: file('old.json', workload('Deployment', 'old', { replicas: 1 })) })
        await use(deployment_fully_available, { name: 'old' })
        const { changes } = await use(kill_microservice, { name: 'old' })
        expect(changes[0]).toContain('deleted Deployment')
        expect((await podsOf(bench(), 'old')).filter(({ metadata }) => !metadata.deletionTimestamp)).toEqual([])
        await bench().undo()
      },
      60 * SECONDS,
    )

    test('what is not there: told, or failed in plain words', async () => {
      const { use, namespace } = bench()
      expect((await use(delete_deployment, { name: 'wob' })).told).toEqual([
        `nothing: no Deployment in namespace "${namespace}" is called wob`,
      ])
      await expect(use(scale_deployment, { name: 'wob', replicas: 1 })).rejects.toThrow(
        /^failed to scale 'wob' to 1 replicas: get Deployment .*NotFound \(404\)/,
      )
      await expect(use(rollout_deployment, { name: 'wob' })).rejects.toThrow(
        /^failed to rollout the deployment 'wob'! Error: get/,
      )
      await expect(use(deployment_fully_available, { name: 'wob', timeout: 1 })).rejects.toThrow('failed to recover within 1s')
      await expect(use(delete_deployment, { label_selector: 'app in web' })).rejects.toMatchObject({ code: 400 })
      expect(await podsOf(bench(), 'wob')).toEqual([])
    })
  })

  test(
    'stateful sets: created, scaled, waited for, removed, put back',
    async () => {
      const { use, file, undo } = bench()
      const spec = workload('StatefulSet', 'store', { replicas: 1, serviceName: 'store' })
      await use(create_statefulset, { spec_path: file('store.json', spec) })
      expect((await use(statefulset_fully_available, { name: 'store' })).output).toBe(true)
      expect((await use(scale_statefulset, { name: 'store', replicas: 2 })).changes).toEqual([
        expect.stringContaining('spec.replicas 1 → 2'),
      ])
      expect((await use(statefulset_not_fully_available, { name: 'store' })).output).toBe(true)
      expect((await use(remove_statefulset, { name: 'store' })).changes).toHaveLength(1)
      expect((await undo()).leftBehind).toEqual([])
      await expect(get('StatefulSet', 'store')).rejects.toMatchObject({ code: 404 })
    },
    60 * SECONDS,
  )

  test(
    'daemon sets: created, waited for, looked at, changed, deleted, put back',
    async () => {
      const { use, file, undo } = bench()
      await use(create_daemon_set, { spec_path: file('agent.json', workload('DaemonSet', 'agent')) })
      expect((await use(daemon_set_fully_available, { name: 'agent' })).output).toBe(true)
      expect((await use(daemon_set_available_and_healthy, { name: 'agent' })).output).toBe(true)
      expect((await use(daemon_set_partially_available, { name: 'agent' })).output).toBe(true)
      expect((await use(daemon_set_not_fully_available, { name: 'agent', timeout: 1 })).output).toBe(false)
      const nodeSelector = { 'kubernetes.io/hostname': 'nowhere' }
      const spec = { spec: { template: { spec: { nodeSelector } } } }
      expect((await use(update_daemon_set, { name: 'agent', spec })).changes).toHaveLength(1)
      const pointless = await use(update_daemon_set, { name: 'agent', spec: spec.spec })
      expect(pointless.told).toContainEqual(expect.stringContaining('must itself begin with'))
      expect((await use(daemon_set_partially_available, { name: 'none' })).output).toBe(false)
      expect((await use(daemon_set_not_fully_available, { name: 'none', timeout: 1 })).output).toBe(false)
      expect((await use(delete_daemon_set, { label_selector: 'app=agent' })).changes).toHaveLength(1)
      expect((await undo()).leftBehind).toEqual([])
    },
    60 * SECONDS,
  )
}
