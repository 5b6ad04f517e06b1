/** Run by itself: bundles the command into the folder that it is told, so that it starts quickly. */

import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const build = await rolldown({
  input: fileURLToPath(new URL('../../src/cli.ts', import.meta.url)),
  platform: 'node',
  logLevel: 'silent',
})
await build.write({ dir: process.argv[2] ?? '.', format: 'esm', cleanDir: true })
await build.close()
