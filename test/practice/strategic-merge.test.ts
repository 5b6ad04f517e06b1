import { describe, expect, test } from '@jest/globals'
import { mergeStrategically } from '../../src/practice/state/strategic-merge.ts'

const containers = [
  { name: 'a', image: 'one', env: [{ name: 'X', value: '1' }] },
  { name: 'b', image: 'two' },
]

describe('lists with a merge key', () => {
  test('an element of the same key is merged, another one is added', () => {
    const patch = {
      containers: [
        { name: 'a', env: [{ name: 'Y', value: '2' }] },
        { name: 'c', image: 'three' },
      ],
    }
    expect(mergeStrategically({ containers }, patch).containers).toEqual([
      {
        name: 'a',
        image: 'one',
        env: [
          { name: 'X', value: '1' },
          { name: 'Y', value: '2' },
        ],
      },
      { name: 'b', image: 'two' },
      { name: 'c', image: 'three' },
    ])
  })

  test('$patch: delete takes an element out, $patch: replace puts the list in place of the former', () => {
    expect(mergeStrategically({ containers }, { containers: [{ name: 'a', $patch: 'delete' }] }).containers).toEqual([
      containers[1],
    ])
    const replaced = mergeStrategically({ containers }, { containers: [{ $patch: 'replace' }, { name: 'c' }] })
    expect(replaced.containers).toEqual([{ name: 'c' }])
  })

  test('ports of containers are told apart by containerPort, those of services by port', () => {
    const inContainer = mergeStrategically({ ports: [{ containerPort: 1 }] }, { ports: [{ containerPort: 1, name: 'web' }] })
    expect(inContainer.ports).toEqual([{ containerPort: 1, name: 'web' }])
    const inService = mergeStrategically({ ports: [{ port: 1 }] }, { ports: [{ port: 2, targetPort: 9 }] })
    expect(inService.ports).toEqual([{ port: 1 }, { port: 2, targetPort: 9 }])
  })

  test('$setElementOrder puts elements in order', () => {
    const patch = { '$setElementOrder/containers': [{ name: 'b' }, { name: 'a' }], containers: [{ name: 'b', image: 'new' }] }
    expect((mergeStrategically({ containers }, patch).containers as { name: string }[]).map(({ name }) => name)).toEqual([
      'b',
      'a',
    ])
  })
})

test('lists without a merge key, such as tolerations, are replaced', () => {
  expect(mergeStrategically({ tolerations: [{ key: 'a' }] }, { tolerations: [{ key: 'b' }] })).toEqual({
    tolerations: [{ key: 'b' }],
  })
})

test('finalizers are a set that $deleteFromPrimitiveList takes from', () => {
  expect(mergeStrategically({ finalizers: ['a'] }, { finalizers: ['b', 'a'] })).toEqual({ finalizers: ['a', 'b'] })
  expect(mergeStrategically({ finalizers: ['a', 'b'] }, { '$deleteFromPrimitiveList/finalizers': ['a'] })).toEqual({
    finalizers: ['b'],
  })
})

test('null removes a field, $retainKeys all others, $patch: replace the whole', () => {
  expect(mergeStrategically({ a: 1, b: 2 }, { a: null })).toEqual({ b: 2 })
  const strategy = { type: 'RollingUpdate', rollingUpdate: {} }
  expect(mergeStrategically({ strategy }, { strategy: { $retainKeys: ['type'], type: 'Recreate' } })).toEqual({
    strategy: { type: 'Recreate' },
  })
  expect(mergeStrategically({ a: { b: 1 } }, { a: { $patch: 'replace', c: 2 } })).toEqual({ a: { c: 2 } })
})
