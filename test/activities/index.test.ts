import { expect, test } from '@jest/globals'
import { activityNames, isNative, loadActivities, loadActivity, nativeType, usesCluster } from '../../src/activities/index.ts'

const activities = await loadActivities()

test.each(activities.map(({ name }) => [name]))('%s is found by its name', async (name) => {
  expect((await loadActivity(name))?.name).toBe(name)
})

test('the list calls each as it calls itself', () => {
  expect(activityNames().slice(0, activities.length)).toEqual(activities.map(({ name }) => name))
})

test('what a name says that the function is, it is', () => {
  expect(activities.map(({ name }) => nativeType(name))).toEqual(activities.map(({ type }) => type))
})

test.each([
  ['chaosk8s.actions.create_deployment', 'chaosk8s.deployment.actions.create_deployment'],
  ['chaosk8s.actions.delete_deployment', 'chaosk8s.deployment.actions.delete_deployment'],
  ['chaosk8s.actions.delete_pods', 'chaosk8s.pod.actions.delete_pods'],
  ['chaosk8s.actions.delete_replica_set', 'chaosk8s.replicaset.actions.delete_replica_set'],
  ['chaosk8s.actions.delete_service', 'chaosk8s.service.actions.delete_service'],
  ['chaosk8s.actions.scale_deployment', 'chaosk8s.deployment.actions.scale_deployment'],
  ['chaosk8s.probes.all_pods_healthy', 'chaosk8s.pod.probes.all_pods_healthy'],
  ['chaosk8s.probes.deployment_available_and_healthy', 'chaosk8s.deployment.probes.deployment_available_and_healthy'],
  ['chaosk8s.probes.deployment_fully_available', 'chaosk8s.deployment.probes.deployment_fully_available'],
  ['chaosk8s.probes.deployment_not_fully_available', 'chaosk8s.deployment.probes.deployment_not_fully_available'],
  ['chaosk8s.probes.pod_is_not_available', 'chaosk8s.pod.probes.pod_is_not_available'],
  ['chaosk8s.probes.read_microservices_logs', 'chaosk8s.pod.probes.read_pod_logs'],
  ['chaosk8s.probes.read_pod_logs', 'chaosk8s.pod.probes.read_pod_logs'],
  ['chaosk8s.probes.secret_exists', 'chaosk8s.secret.probes.secret_exists'],
  ['chaosk8s.probes.service_is_initialized', 'chaosk8s.service.probes.service_is_initialized'],
])('%s is another name of %s', async (name, own) => {
  expect(await loadActivity(name)).toBe(await loadActivity(own))
  expect((await loadActivity(name))?.name).toBe(own)
  expect(activityNames()).toContain(name)
})

test('what is not there is undefined, names of every object included', async () => {
  for (const name of ['chaosk8s.pod.actions.terminate', 'toString', '__proto__', '']) {
    expect(await loadActivity(name)).toBeUndefined()
    expect(isNative(name)).toBe(false)
    expect(nativeType(name)).toBeUndefined()
  }
})

test('a function that asks something of a cluster is known to use one, and a package without a cluster is without one', () => {
  const asks = activities.filter(({ permissions }) => typeof permissions === 'function' || permissions.length > 0)
  expect(asks.map(({ name }) => name).filter((name) => !usesCluster(name))).toEqual([])
})
