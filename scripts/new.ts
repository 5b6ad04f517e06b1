/**
 * `npm run new chaosk8s.node.probes.count_nodes`: a function where its name says, its test, and its line in the list. All of it works;
 * what is to be written is marked so that `npm run tidy` asks for it.
 */

import { fileURLToPath } from 'node:url'
import { scaffold } from './new/scaffold.ts'

try {
  const written = await scaffold(process.argv[2] ?? '', fileURLToPath(new URL('..', import.meta.url)))
  for (const path of written) console.log(`wrote ${path}`)
  console.log('next: docs/ADDING-AN-ACTIVITY.md has the checklist; npm run check says what is missing')
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
