/**
 * Makes `dist/` from `src/`: rolldown takes only what is used, ncc packages it. The three entries share one bundle. What every run
 * needs is one file; what only some need (functions, clients, GitHub, the practice cluster) is loaded when it is needed. It is CommonJS,
 * because Node loads that 20 ms faster (docs/decisions/0006). The same sources give the same bytes.
 */

import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'
import { rolldown } from 'rolldown'
import { chunkGroups } from './bundle/chunks.ts'
import { licensesOf } from './bundle/licenses.ts'
import { shorten } from './bundle/shorten.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUNDLE = join(ROOT, 'build/bundle')
const ENTRIES = ['main', 'post', 'cli'] as const
/** The package around it is made of modules. */
const COMMON_JS = '{ "type": "commonjs" }\n'
/** How rolldown makes up in a module for what CommonJS has by itself. */
const OF_MODULES = /^\s*var __(file|dir)name = import\.meta\.\1name;$/gm
/** Packages whose files do nothing when they are merely loaded, though their package.json does not say so. */
const WITHOUT_SIDE_EFFECTS = /node_modules\/(?:@kubernetes\/client-node|@actions)\//

/** Builds into `folder`, which is emptied first. */
export async function build(folder: string): Promise<void> {
  const modules = await bundle()
  const { code, assets } = await ncc(join(BUNDLE, 'gate.js'), { cache: false, minify: false, quiet: true })
  rmSync(folder, { recursive: true, force: true })
  write(folder, 'gate.js', code)
  for (const [name, { source }] of Object.entries(assets)) write(folder, name, source)
  for (const entry of ENTRIES) write(folder, `${entry}.js`, stub(entry))
  chmodSync(join(folder, 'cli.js'), 0o755)
  write(folder, 'package.json', COMMON_JS)
  write(folder, 'licenses.txt', licensesOf(modules))
}

/** Only what is used, in a few readable files; gives the modules that went in. */
async function bundle(): Promise<string[]> {
  const source = ENTRIES.map((entry) => `export const ${entry} = () => import(${JSON.stringify(join(ROOT, `src/${entry}.ts`))})`)
  const build = await rolldown({
    input: { gate: 'virtual:gate' },
    platform: 'node',
    treeshake: { moduleSideEffects: (id) => !WITHOUT_SIDE_EFFECTS.test(id) },
    plugins: [
      {
        name: 'gate',
        resolveId: (id) => (id === 'virtual:gate' ? id : null),
        load: (id) => (id === 'virtual:gate' ? source.join('\n') : null),
      },
    ],
  })
  const { output } = await build.generate({
    format: 'esm',
    comments: false,
    chunkFileNames: '[name].js',
    codeSplitting: { groups: chunkGroups(ROOT) },
  })
  await build.close()
  const chunks = output.filter((file) => file.type === 'chunk')
  rmSync(BUNDLE, { recursive: true, force: true })
  for (const chunk of chunks) write(BUNDLE, chunk.fileName, shorten(chunk.code.replace(OF_MODULES, ''), chunk))
  // Of no type of its own, so that ncc reads modules and writes CommonJS.
  write(BUNDLE, 'package.json', '{}\n')
  return chunks.flatMap(({ moduleIds }) => moduleIds)
}

/** What `action.yml` and `package.json` name: one line that starts its part of the bundle. */
function stub(entry: string): string {
  return `#!/usr/bin/env node\nrequire('./gate.js').${entry}()\n`
}

function write(folder: string, name: string, content: string | Buffer): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = join(ROOT, 'dist')
  await build(dist)
  const files = readdirSync(dist).map((name) => ({ name, size: statSync(join(dist, name)).size }))
  for (const { name, size } of files) console.log(`${String(Math.ceil(size / 1024)).padStart(6)} KiB  dist/${name}`)
  console.log(`${String(Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1024)).padStart(6)} KiB  in all`)
}
