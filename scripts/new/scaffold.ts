/** Writes a new function, its test, and its line in the list. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadActivity } from '../../src/activities/index.ts'
import { functionText } from './function-text.ts'
import { addToList } from './list-entry.ts'
import { type Place, placeOf } from './place.ts'
import { testText } from './test-text.ts'

const LIST = 'src/activities/index.ts'

/**
 * Gives the paths of what it wrote, from `root` on.
 * @throws Error when the name is none, or taken; nothing is written then
 */
export async function scaffold(name: string, root: string): Promise<string[]> {
  const place = placeOf(name)
  await refuseExisting(place, root)
  const texts = {
    [place.file]: functionText(place),
    [place.testFile]: testText(place),
    [LIST]: addToList(readFileSync(join(root, LIST), 'utf8'), name),
  }
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return Object.keys(texts)
}

async function refuseExisting({ name, file, testFile }: Place, root: string): Promise<void> {
  const known = await loadActivity(name)
  if (known) throw new Error(`${name} is native already${known.name === name ? '' : `, as another name of ${known.name}`}`)
  for (const path of [file, testFile]) {
    if (existsSync(join(root, path))) throw new Error(`${path} is there already: delete it, or choose another name`)
  }
}
