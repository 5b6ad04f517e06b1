/** The examples of the network, load and node chapters on a real cluster, those that need no Istio: the shop is in a namespace of its own. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import { command } from '../../src/cli/command.ts'
import type { GateRecord, Journal } from '../../src/experiment/journal.ts'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { workspaceWith } from '../packaged/bed.ts'
import { openTown, type Town } from './cluster.ts'
import { drainableNode, takesPods, withNodes } from './nodes.ts'
import { settled } from './settled.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

const APPLICATIONS = ['front', 'database']
const WELL = { verdict: 'passed', leftBehind: [] }
/** Answered only when the database answers too. */
const PATH = '/demo/person'

let town: Town
let frontUrl: string

interface Ended {
  exitCode: number
  changes: string[]
  record: GateRecord
}

/** The example as it is, but for the name of the namespace. */
async function run(file: string, ...words: string[]): Promise<Ended> {
  const text = readFileSync(join(examples, file), 'utf8').replace(/\b(ns|pod_namespace): shop\b/g, `$1: ${town.namespace}`)
  const directory = workspaceWith({ [file]: text })
  const write = () => {}
  const terminal = { out: write, error: write, isLive: false, isColored: false, isGitHub: false, width: 80 }
  const place = { directory, environment: { KUBECONFIG: town.kubeconfig, FRONT_URL: frontUrl } }
  const exitCode = await command(['run', file, ...words], place, terminal)
  const journal = JSON.parse(readFileSync(join(directory, 'journal.json'), 'utf8')) as Journal
  const record = journal['chaos-gate'] as GateRecord
  return { exitCode, changes: record.facts.flatMap(({ changes }) => changes), record }
}

async function applyShop(): Promise<void> {
  const objects = loadAll(readFileSync(join(examples, 'apps/shop.yaml'), 'utf8')) as KubernetesObject[]
  for (const object of objects.filter(({ kind }) => kind !== 'Namespace')) {
    const ports = (object.spec?.ports as { nodePort?: number }[] | undefined)?.map(({ nodePort: _, ...port }) => port)
    const spec = { ...object.spec, ...(ports && { ports }) }
    await town.kubernetes.create({ ...object, spec, metadata: { ...object.metadata, namespace: town.namespace } }, town.signal)
  }
  await settled(town, APPLICATIONS, PATH)
}

beforeAll(async () => {
  town = await openTown('chapters')
  await applyShop()
  frontUrl = (await town.urlOf('front')).replace(/\/$/, '')
}, 180_000)

afterAll(() => town?.close())

describe('the network', () => {
  test('deny-ingress-to-the-database.yaml passes, and the policy is gone afterwards', async () => {
    const { exitCode, changes, record } = await run('deny-ingress-to-the-database.yaml')
    expect([exitCode, record]).toEqual([0, expect.objectContaining(WELL)])
    expect(changes).toEqual([expect.stringMatching(/^created NetworkPolicy /), expect.stringMatching(/^deleted NetworkPolicy /)])
    await settled(town, APPLICATIONS, PATH)
  }, 60_000)
})

describe('load', () => {
  test('flood.yaml passes, and says how many requests were answered', async () => {
    const { record, changes } = await run('flood.yaml')
    expect([record.verdict, changes]).toEqual([
      'passed',
      [expect.stringMatching(/^sent 500 requests to .* \d+ of them answered$/)],
    ])
  }, 60_000)
})

describe('nodes', () => {
  test('drain-a-node.yaml passes, and the node takes pods again', async () => {
    const name = await drainableNode(town, 'front')
    await withNodes(async () => {
      const { changes, record } = await run('drain-a-node.yaml', '--var', `node_label=kubernetes.io/hostname=${name}`)
      expect(record).toEqual(expect.objectContaining(WELL))
      expect(changes[0]).toMatch(`patched Node ${name}: spec.unschedulable`)
      expect(changes.some((change) => change.startsWith(`evicted Pod ${town.namespace}/front-`))).toBe(true)
      expect(await takesPods(town, name)).toBe(true)
    })
    await settled(town, APPLICATIONS, PATH)
  }, 900_000)

  test('delete-a-node.yaml passes, and the node is there again and ready', async () => {
    await withNodes(async () => {
      const { changes, record } = await run('delete-a-node.yaml')
      expect(record).toEqual(expect.objectContaining(WELL))
      const [, name = ''] = /^deleted Node (\S+)$/.exec(changes[0] ?? '') ?? []
      expect(record.putBack).toContainEqual(`created Node ${name} again`)
      expect(await takesPods(town, name)).toBe(true)
    })
    await settled(town, APPLICATIONS, PATH)
  }, 900_000)
})
