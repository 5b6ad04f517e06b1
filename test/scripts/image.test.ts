import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { layOut, readDockerfile } from '../../scripts/image.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const image = readDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))

describe('the image', () => {
  test('is Node 24, without a step that would have to run while it is made', () => {
    expect(image.base).toMatch(/^node:24-\S+-slim$/)
    expect(image.entrypoint).toEqual(['node', '/app/dist/cli.js'])
  })

  test('runs as a user that Kubernetes sees is not root, with the home that settings are mounted in', () => {
    expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(image.environment.HOME).toBe('/home/svc')
  })

  test('is sent exactly what it copies: .dockerignore leaves out all the rest', () => {
    const [first, ...kept] = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n')
    expect(first).toBe('*')
    expect(kept.map((line) => line.slice(1)).sort()).toEqual(image.copies.map(({ from }) => from).sort())
  })

  test('answers to the name of the command that it stands in for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-image-'))
    layOut({ ...image, copies: image.copies.filter(({ from }) => existsSync(join(root, from))) }, folder)
    for (const name of ['chaos', 'chaos-gate']) {
      const path = join(folder, 'usr/local/bin', name)
      expect(readFileSync(path, 'utf8')).toMatch(/^#!\/usr\/local\/bin\/node\nrequire\("\/app\/dist\/cli\.js"\)/)
      expect(statSync(path).mode & 0o111).toBe(0o111)
    }
    rmSync(folder, { recursive: true })
  })

  test('an instruction that the layout does not know is refused', () => {
    expect(() => readDockerfile('FROM a\nRUN true')).toThrow(/"RUN true" is not understood/)
  })
})
