import { describe, expect, test } from '@jest/globals'
import { median } from '../../scripts/bench/measure.ts'
import { describeRows, isMet } from '../../scripts/bench/row.ts'
import { chunkGroups } from '../../scripts/bundle/chunks.ts'
import { shorten } from '../../scripts/bundle/shorten.ts'

describe('the bench', () => {
  test('a figure meets its budget up to the budget itself, and always when it has none', () => {
    const row = { what: 'load', unit: 'ms' }
    expect([149, 150, 151].map((value) => isMet({ ...row, value, max: 150 }))).toEqual([true, true, false])
    expect(isMet({ ...row, value: 1e9 })).toBe(true)
    expect(isMet({ ...row, value: Number.NaN, max: 150 })).toBe(false)
  })

  test('says of each whether it is over, and of what was not measured why', () => {
    const lines = describeRows([{ what: 'load', value: 151.234, unit: 'ms', max: 150 }, 'no reference here']).split('\n')
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual(['OVER load 151.23 ms ≤ 150', 'skip no reference here'])
  })

  test('the median is not moved by one slow moment', () => {
    expect(median([5, 1, 900, 2, 3])).toBe(3)
  })
})

describe('files of the bundle', () => {
  const modules: Record<string, string[]> = {
    '/p/src/cli/run.ts': ['/p/src/app.ts'],
    '/p/src/app.ts': ['/p/src/cli/run.ts', '/p/node_modules/zod/index.js'],
  }
  const context = { getModuleInfo: (id: string) => ({ importedIds: modules[id] ?? [] }) }
  const nameOf = (id: string) => {
    for (const { name, test: pattern } of chunkGroups('/p')) {
      if (pattern instanceof RegExp && !pattern.test(id)) continue
      const found = typeof name === 'function' ? name(id, context as never) : name
      if (found) return found
    }
    return null
  }

  test.each([
    ['what every run loads at once', '/p/src/app.ts', 'run'],
    ['whatever that imports, packages included', '/p/node_modules/zod/index.js', 'run'],
    ['what functions share', '/p/src/activities/arguments.ts', 'activities'],
    ['a function', '/p/src/activities/chaosk8s/pod/actions/terminate_pods.ts', 'chaosk8s.pod'],
    ['a function of an extension itself', '/p/src/activities/chaosk8s/probes/all_microservices_healthy.ts', 'chaosk8s'],
    ['anything else is divided by who imports it', '/p/src/practice/start-practice.ts', null],
  ])('%s', (_, id, name) => {
    expect(nameOf(id)).toBe(name)
  })

  test('what is of other packages loses its spaces and the names of its variables, and keeps those of its functions', () => {
    const code = 'function  longName(first) {\n\n  return first\n}\nexport { longName }\n'
    const short = shorten(code, { fileName: 'a.js', moduleIds: ['/p/node_modules/undici/index.js', '\0runtime'] })
    expect(short.length).toBeLessThan(code.length - 8)
    expect(short).toMatch(/^function longName\(/)
    expect(shorten(code, { fileName: 'a.js', moduleIds: ['/p/node_modules/undici/index.js', '/p/src/app.ts'] })).toBe(code)
  })
})
