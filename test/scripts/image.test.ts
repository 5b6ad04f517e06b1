import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { wordsFor } from '../../scripts/cluster-image.ts'
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

  test('finds settings where images that run as root have them mounted', () => {
    const link = join(root, 'docker/rootfs/root/.chaostoolkit')
    expect(readlinkSync(link)).toBe(join(String(image.environment.HOME), '.chaostoolkit'))
    const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-image-'))
    layOut({ ...image, copies: image.copies.filter(({ to }) => to === '/') }, folder)
    expect(readlinkSync(join(folder, 'root/.chaostoolkit'))).toBe('/home/svc/.chaostoolkit')
    expect(statSync(join(folder, 'home/svc/.chaostoolkit')).isDirectory()).toBe(true)
    rmSync(folder, { recursive: true })
  })

  test('follows the rules of a linter for such files', () => {
    const text = readFileSync(join(root, 'Dockerfile'), 'utf8')
    // A tag that stays what it is, words instead of a shell, files instead of archives and addresses, one user who is not root, last of all.
    expect(image.base).not.toMatch(/:latest$|^[^:]+$/)
    expect(text).not.toMatch(/^(RUN|ADD|VOLUME|MAINTAINER|SHELL|HEALTHCHECK|EXPOSE) /m)
    expect(text.match(/^(FROM|USER|WORKDIR|ENTRYPOINT|CMD) /gm)).toEqual(['FROM ', 'WORKDIR ', 'USER ', 'ENTRYPOINT ', 'CMD '])
    expect(text).toMatch(/^ENTRYPOINT \[.*\]$/m)
    expect([image.directory, ...image.copies.map(({ to }) => to)].filter((path) => !path.startsWith('/'))).toEqual([])
    for (const { from } of image.copies) expect(from).not.toMatch(/^\.?$|\*/)
  })

  test('is published for both architectures from the very file that is tried before', () => {
    const release = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
    expect(release).toMatch(/--platform linux\/amd64,linux\/arm64/)
    expect(release).toMatch(/docker run --rm --read-only --memory 64m --user 1000:1000/)
    expect(release).not.toMatch(/--file|--build-arg|--target/)
  })

  test('is the same for a cluster without Docker, but for what that cannot take', () => {
    const words = wordsFor(image)
    expect(words).toEqual([
      ...['--entrypoint', '["node","/app/dist/cli.js"]', '--cmd', '["--help"]'],
      ...['--env', 'HOME=/home/svc', '--env', 'NODE_ENV=production', '--user', '1000:1000'],
    ])
  })

  test('an instruction that the layout does not know is refused', () => {
    expect(() => readDockerfile('FROM a\nRUN true')).toThrow(/"RUN true" is not understood/)
  })
})
