import { expect, test } from '@jest/globals'
import type { ActivityDefinition } from '../../../../src/activities/activity.ts'
import { remove_service_endpoint } from '../../../../src/activities/chaosk8s/actions/remove_service_endpoint.ts'
import { scale_microservice } from '../../../../src/activities/chaosk8s/actions/scale_microservice.ts'
import { start_microservice } from '../../../../src/activities/chaosk8s/actions/start_microservice.ts'
import { bench, deployment } from '../../bench.ts'

const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' } }
const options = { objects: [service, deployment('web', 1, {})], files: { 'web.yaml': 'metadata: {name: web}' } }

test.each<[ActivityDefinition, object, string, string]>([
  [
    start_microservice as never,
    { spec_path: 'web.yaml' },
    'create {"metadata":{"name":"web"',
    'deployment.actions.create_deployment',
  ],
  [
    scale_microservice as never,
    { name: 'web', replicas: '3' },
    'patch {"apiVersion":"apps/v1","kind":"Deployment","name":"web"',
    'deployment.actions.scale_deployment',
  ],
  [
    remove_service_endpoint as never,
    { name: 'web' },
    'delete {"apiVersion":"v1","kind":"Service","name":"web"',
    'service.actions.delete_service',
  ],
])('%#: one call, as the one that has taken its place, which is named', async (definition, args, call, instead) => {
  const { run, calls, told } = bench(definition, options)
  expect(await run(args)).toBeNull()
  expect(calls).toEqual([expect.stringContaining(call)])
  expect(told).toEqual([`log: ${definition.name} is deprecated; chaosk8s.${instead} does the same`])
})
