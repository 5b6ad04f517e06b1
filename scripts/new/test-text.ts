/** The beginning of a function's test: the plain case, nothing there, a refusal, arguments that are wrong. It passes as it is. */

import { NOTE } from './note.ts'
import type { Place } from './place.ts'

export function testText(place: Place): string {
  return place.type === 'action' ? action(place) : probe(place)
}

function imports({ func, file, up }: Place, fixture: string): string {
  const root = `${up}../../`
  return `import { expect, test } from '@jest/globals'
import { ${func} } from '${root}${file}'
import { KubernetesFailed } from '${root}src/kubernetes/kubernetes.ts'
import { bench, ${fixture} } from '${up}bench.ts'
`
}

function action(place: Place): string {
  const { func } = place
  return `${imports(place, 'deployment')}
// ${NOTE}: what this one does.
test('is one patch, and gives nothing', async () => {
  const { run, calls } = bench(${func}, { objects: [deployment('web', 1, {})] })
  expect(await run({ name: 'web' })).toBeNull()
  expect(calls).toEqual([
    'patch {"apiVersion":"apps/v1","kind":"Deployment","name":"web","namespace":"shop"} {"type":"strategic","body":{"spec":{"paused":true}}}',
  ])
})

test('what is not there fails', async () => {
  await expect(bench(${func}).run({ name: 'web' })).rejects.toMatchObject({
    name: 'ActivityFailed',
    message: expect.stringContaining("failed to pause 'web'"),
  })
})

test('a refusal says why', async () => {
  const patch = () => Promise.reject(new KubernetesFailed('patch Deployment shop/web: Forbidden (403)', { code: 403 }))
  const { run } = bench(${func}, { door: { patch } })
  await expect(run({ name: 'web' })).rejects.toMatchObject({ name: 'ActivityFailed', because: 'refused' })
})

test.each([{}, { name: 1 }, { name: 'web', namespace: 'shop' }])('the arguments %j are refused', async (args) => {
  await expect(bench(${func}).run(args)).rejects.toThrow()
})
`
}

function probe(place: Place): string {
  const { func } = place
  return `${imports(place, 'pod')}
// ${NOTE}: what this one looks at.
test('is one look', async () => {
  const { run, calls } = bench(${func}, { objects: [pod('web-1')] })
  expect(await run({ label_selector: 'app=web' })).toBe(1)
  expect(calls).toEqual(['list {"apiVersion":"v1","kind":"Pod","namespace":"shop","labelSelector":"app=web"}'])
})

test('nothing there is an answer', async () => {
  expect(await bench(${func}).run({ label_selector: 'app=web' })).toBe(0)
})

test('a refusal fails it', async () => {
  const list = () => Promise.reject(new KubernetesFailed('list Pod in shop: Forbidden (403)', { code: 403 }))
  await expect(bench(${func}, { door: { list } }).run({})).rejects.toMatchObject({ code: 403 })
})

test.each([{ label_selector: { app: 'web' } }, { namespace: 'shop' }])('the arguments %j are refused', async (args) => {
  await expect(bench(${func}).run(args)).rejects.toThrow()
})
`
}
