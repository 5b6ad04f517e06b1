import { describe, expect, test } from '@jest/globals'
import { InvalidExperiment } from '../../src/experiment/errors.ts'
import { type JobFile, PARCEL_MAX, pack } from '../../src/job/parcel.ts'

const metadata = { name: 'chaos', namespace: 'shop' }
const file = (path: string, text = 'title: x', isSecret = false): JobFile => ({ path, text, isSecret })

describe('files on their way into a pod', () => {
  test('stand in one ConfigMap, and are found where they were', () => {
    const { objects, sources, oversized } = pack([file('a/b.yaml', 'b'), file('c.yaml', 'c')], metadata)
    expect(objects).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'a.b.yaml': 'b', 'c.yaml': 'c' } }])
    expect(sources).toEqual([
      {
        configMap: {
          name: 'chaos',
          items: [
            { key: 'a.b.yaml', path: 'a/b.yaml' },
            { key: 'c.yaml', path: 'c.yaml' },
          ],
        },
      },
    ])
    expect(oversized).toEqual([])
  })

  test('secret ones go into a Secret', () => {
    const { objects } = pack([file('a.yaml'), file('v.env', 'TOKEN=hunter2', true)], metadata)
    expect(objects.map(({ kind, stringData }) => [kind, stringData])).toEqual([
      ['ConfigMap', undefined],
      ['Secret', { 'v.env': 'TOKEN=hunter2' }],
    ])
  })

  test('many are divided, so that kubectl apply can keep a copy of each ConfigMap in an annotation', () => {
    const many = Array.from({ length: 60 }, (_, index) => file(`e${index}.yaml`, 'ü"\n'.repeat(5_000)))
    const { objects, oversized } = pack(many, metadata)
    expect(objects.length).toBeGreaterThan(1)
    expect(new Set(objects.map(({ metadata: { name } }) => name)).size).toBe(objects.length)
    for (const object of objects) expect(Buffer.byteLength(JSON.stringify(object))).toBeLessThan(256 * 1024)
    expect(oversized).toEqual([])
    const held = objects.flatMap(({ data }) => Object.keys(data as object))
    expect(held.sort()).toEqual(many.map(({ path }) => path).sort())
  })

  test('one that fits in a ConfigMap but not in an annotation is named', () => {
    expect(pack([file('a.yaml', 'x'.repeat(500_000))], metadata).oversized).toEqual(['chaos'])
  })

  test('one that fits in no ConfigMap is refused, with what to do', () => {
    const pack2 = () => pack([file('a.yaml', 'x'.repeat(PARCEL_MAX + 1))], metadata)
    expect(pack2).toThrow(InvalidExperiment)
    expect(pack2).toThrow(/a ConfigMap holds \d+: divide it/)
  })
})
