import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { findExecutable, isForbidden } from '../../src/system/find-executable.ts'

describe('PROC-1 a program is found as `which` finds it', () => {
  let home: string
  const place = (environment: Record<string, string> = {}) => ({ environment: { HOME: home, ...environment }, directory: home })

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'find-'))
    await mkdir(join(home, 'bin/folder'), { recursive: true })
    await writeFile(join(home, 'bin/tool'), '#!/bin/sh\n')
    await chmod(join(home, 'bin/tool'), 0o755)
    await writeFile(join(home, 'bin/text'), 'no program')
    await chmod(join(home, 'bin/text'), 0o644)
  })

  test('along PATH, first hit first', () => {
    expect(findExecutable('tool', place({ PATH: `/nowhere:${home}/bin` }))).toBe(join(home, 'bin/tool'))
  })

  test('in /bin and /usr/bin when there is no PATH', () => {
    expect(findExecutable('sh', place())).toBe('/bin/sh')
  })

  test('not at all when PATH does not have it, wherever else it may be', () => {
    expect(findExecutable('tool', place({ PATH: '/usr/bin' }))).toBeUndefined()
  })

  test('from the directory when the name holds a slash', () => {
    expect(findExecutable('bin/tool', place())).toBe(join(home, 'bin/tool'))
    expect(findExecutable('./bin/tool', place())).toBe(join(home, 'bin/tool'))
  })

  test('VAL-107 below the home folder when it begins with ~', () => {
    expect(findExecutable('~/bin/tool', place())).toBe(join(home, 'bin/tool'))
  })

  test('VAL-72 never a folder, nor a file that may not be executed, which is told apart', () => {
    expect(findExecutable('bin/folder', place())).toBeUndefined()
    expect(findExecutable('bin/text', place())).toBeUndefined()
    expect(isForbidden('bin/text', place())).toBe(true)
    expect(isForbidden('bin/none', place())).toBe(false)
    expect(isForbidden('bin/tool', place())).toBe(false)
  })

  test('an empty name is nothing', () => {
    expect(findExecutable('', place())).toBeUndefined()
  })
})
