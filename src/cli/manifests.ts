/** The objects of manifests, and the shop that is there when nobody names any. */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAll } from 'js-yaml'
import { InvalidExperiment } from '../experiment/errors.ts'

/** What is used of a Kubernetes object here. */
export interface Manifest {
  kind: string
  metadata: { name: string; namespace?: string }
}

/** With its routes, for the practice cluster's gateway. */
const SHOP = ['examples/apps/shop.yaml', 'examples/apps/shop-routes.yaml']

/**
 * The objects of all files, in order; those of the shop when there are no files.
 * @throws InvalidExperiment for a file that cannot be read
 */
export function readManifests(files: readonly string[], directory: string): Manifest[] {
  return (files.length > 0 ? files.map((file) => resolve(directory, file)) : findShop()).flatMap(readOne)
}

function readOne(file: string): Manifest[] {
  try {
    return loadAll(readFileSync(file, 'utf8')).filter((document) => document !== null && document !== undefined) as Manifest[]
  } catch (cause) {
    throw new InvalidExperiment([{ file, message: `cannot be read as manifests: ${(cause as Error).message}` }], { cause })
  }
}

/** It comes with the package: above this file, whether that is a source or a part of the bundle. */
function findShop(): string[] {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'examples/apps')) && folder !== dirname(folder)) folder = dirname(folder)
  return SHOP.map((file) => join(folder, file))
}
