import { describe, expect, test } from '@jest/globals'
import { isName, keyOf, NAME_MAX, nameOf, nameOfRun } from '../../src/job/names.ts'

describe('names of a Job', () => {
  test.each([
    [['chaos/Health HTTP.yaml'], 'chaos-health-http'],
    [['a.yaml', 'b.yaml', 'c.json'], 'chaos-a-and-2-more'],
    [['https://example.com/x/über_all.json'], 'chaos-ber-all'],
    [['*.yaml'], 'chaos'],
  ])('%j is called %s', (files, name) => {
    expect(nameOf(files)).toBe(name)
  })

  test('whatever the file is called, it is a name', () => {
    for (const file of ['---.yaml', '日本.yaml', `${'x'.repeat(300)}.yaml`, `${'a-'.repeat(30)}.yaml`, '.yaml', ''])
      for (const files of [[file], [file, 'b.yaml']]) expect([files, isName(nameOf(files))]).toEqual([files, true])
  })

  test('with the name of its run it is one as well, however long, and keeps that name whole', () => {
    for (const file of ['a.yaml', `${'a-'.repeat(30)}.yaml`]) {
      const name = nameOfRun([file], '20261125T1000-AB12')
      expect([isName(name), name]).toEqual([true, expect.stringMatching(/^chaos-a(?!.*--)[-a]*-20261125t1000-ab12$/)])
    }
  })

  test.each(['', 'A', '-a', 'a-', 'a.b', 'a'.repeat(NAME_MAX + 1), 'a\nb'])('%j is none', (text) => {
    expect(isName(text)).toBe(false)
  })

  test('keys of a ConfigMap hold no slash, are not too long, and differ where paths differ', () => {
    const taken = new Set<string>()
    for (const path of ['a/b.yaml', 'a.b.yaml', 'a b.yaml', 'a-b.yaml', `${'x/'.repeat(300)}y.yaml`]) {
      const key = keyOf(path, taken)
      expect(key).toMatch(/^[-._a-zA-Z0-9]{1,253}$/)
      expect(taken.has(key)).toBe(false)
      taken.add(key)
    }
  })
})
