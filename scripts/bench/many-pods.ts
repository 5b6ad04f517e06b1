/** Choosing and deleting 10 of 5,000 pods, against an API server that costs nothing and counts. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Measurement, measureAll, type Subject } from './measure.ts'
import type { BenchPlace } from './place.ts'
import type { Row } from './row.ts'

const SERVER = fileURLToPath(new URL('many-pods-server.ts', import.meta.url))
/** The reference asks for all pods at once, and deletes ten. */
const REFERENCE_CALLS = 11

export async function measureManyPods({ node, command, experiment, folder }: BenchPlace): Promise<Row[]> {
  const server = fork(SERVER, { execArgv: ['--import', 'tsx'] })
  try {
    const [{ url }] = (await once(server, 'message')) as [{ url: string }]
    const kubeconfig = join(folder, 'many-pods.yaml')
    writeFileSync(kubeconfig, JSON.stringify(kubeconfigFor(url)))
    const words = ['run', experiment('ten-of-many-pods'), '--undo', 'never', '--report', folder]
    const subject: Subject = {
      name: 'pods',
      arguments: [command, ...words, '--journal-path', join(folder, 'journal.json')],
      environment: { KUBECONFIG: kubeconfig },
    }
    const rounds = 3
    const { milliseconds, peak } = (await measureAll(node, [subject], rounds)).get('pods') as Measurement
    // One run more than the rounds: the one for the peak.
    const calls = (await askCount(server)) / (rounds + 1)
    const what = 'choosing and deleting 10 of 5,000 pods'
    return [
      { what: `${what}: time`, value: milliseconds / 1000, unit: 's', max: 2 },
      { what: `${what}: peak memory`, value: peak.resident, unit: 'MiB', max: 150 },
      { what: `${what}: calls on pods`, value: calls, unit: 'calls', max: REFERENCE_CALLS },
    ]
  } finally {
    server.kill()
  }
}

async function askCount(server: ReturnType<typeof fork>): Promise<number> {
  server.send('how many calls?')
  const [{ calls }] = (await once(server, 'message')) as [{ calls: number }]
  return calls
}

function kubeconfigFor(server: string): object {
  const name = 'many-pods'
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name, cluster: { server } }],
    users: [{ name, user: {} }],
    contexts: [{ name, context: { cluster: name, user: name } }],
  }
}
