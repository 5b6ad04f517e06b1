/**
 * `tsx scripts/cluster-image.ts CLUSTER NAME:TAG` makes the image of the Dockerfile for the nodes of a cluster without Docker: CLUSTER is
 * the command of `shared/cluster`, which puts a folder at /app of an image with this machine's Node.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Image, layOut, readDockerfile } from './image.ts'

/** All of the image that such a cluster can take over. */
export function wordsFor({ environment, user, entrypoint, command }: Image): string[] {
  const variables = Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  return ['--entrypoint', JSON.stringify(entrypoint), '--cmd', JSON.stringify(command), ...variables, '--user', user]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [cluster, name] = process.argv.slice(2)
  if (cluster === undefined || name === undefined) throw new Error('tsx scripts/cluster-image.ts CLUSTER NAME:TAG')
  const image = readDockerfile(readFileSync(fileURLToPath(new URL('../Dockerfile', import.meta.url)), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'chaos-gate-image-'))
  layOut(image, folder)
  const words = ['image', name, join(folder, 'app'), '--base', 'node', ...wordsFor(image)]
  process.exitCode = spawnSync(cluster, words, { stdio: 'inherit' }).status ?? 1
  rmSync(folder, { recursive: true })
}
