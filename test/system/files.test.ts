import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { FILE_MAX, openFiles } from '../../src/system/files.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
  writeFileSync(join(folder, 'a.yaml'), 'größe: 1')
  writeFileSync(join(folder, 'long'), '')
  truncateSync(join(folder, 'long'), FILE_MAX + 1)
  mkdirSync(join(folder, 'inner'))
})

afterAll(() => rmSync(folder, { recursive: true }))

test('a path counts from the directory; one from the root is taken as it is', async () => {
  const files = openFiles(folder)
  expect(await files.readText('a.yaml')).toBe('größe: 1')
  expect(await files.readText('inner/../a.yaml')).toBe('größe: 1')
  expect(await openFiles('/').readText(join(folder, 'a.yaml'))).toBe('größe: 1')
})

test.each([
  ['none.yaml', /^cannot read "none.yaml": there is no such file; paths count from .*files-/],
  ['a.yaml/b', /there is no such file/],
  ['inner', /^cannot read "inner": it is a folder; paths count from /],
  ['long', /^cannot read "long": it is longer than 4194304 bytes$/],
])('%s cannot be read, and the message says why', async (path, message) => {
  await expect(openFiles(folder).readText(path)).rejects.toMatchObject({
    name: 'FileUnreadable',
    message: expect.stringMatching(message),
  })
})
