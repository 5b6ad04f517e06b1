import { expect, test } from '@jest/globals'
import { activities, activityNames, findActivity } from '../../src/activities/index.ts'

test.each(activities.map(({ name }) => [name]))('%s is found by its name', (name) => {
  expect(findActivity(name)?.name).toBe(name)
})

test.each([
  ['chaosk8s.actions.scale_deployment', 'chaosk8s.deployment.actions.scale_deployment'],
  ['chaosk8s.probes.deployment_available_and_healthy', 'chaosk8s.deployment.probes.deployment_available_and_healthy'],
  ['chaosk8s.probes.deployment_fully_available', 'chaosk8s.deployment.probes.deployment_fully_available'],
  ['chaosk8s.probes.all_pods_healthy', 'chaosk8s.pod.probes.all_pods_healthy'],
])('%s is another name of %s', (name, own) => {
  expect(findActivity(name)).toBe(findActivity(own))
  expect(findActivity(name)?.name).toBe(own)
  expect(activityNames()).toContain(name)
})

test('what is not there is undefined, names of every object included', () => {
  for (const name of ['chaosk8s.pod.actions.terminate', 'toString', '__proto__', '']) expect(findActivity(name)).toBeUndefined()
})
