/** An experiment whose secrets alone say which cluster it acts on, as the reference documents it. */

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { recoverLost } from '../../src/app/recover.ts'
import type { Kubernetes } from '../../src/kubernetes/kubernetes.ts'
import { listLeases } from '../../src/undo/lease-record.ts'
import { Ledger } from '../../src/undo/ledger.ts'
import { ledgerPath } from '../../src/undo/recover.ts'
import { readyPods, withPractice, workload } from '../practice/open-practice.ts'
import { connect, essence, look, never, WEB } from '../undo/bed.ts'
import { ask, experiment } from './ask.ts'

const practice = withPractice()
let kubernetes: Kubernetes

beforeEach(async () => {
  kubernetes = await connect(practice.cluster.kubeconfig)
  await practice.cluster.apply([workload('Deployment', 'web', { replicas: 2 })])
  await readyPods(practice, 'web', 2)
})

test('is put back there, without a mark or a lease', async () => {
  const before = essence(await look(kubernetes, WEB))
  const provider = {
    type: 'python',
    module: 'chaosk8s.deployment.actions',
    func: 'scale_deployment',
    arguments: { name: 'web', replicas: 0, ns: 'default' },
    secrets: ['k8s'],
  }
  const text = experiment({
    secrets: { k8s: { KUBERNETES_HOST: practice.cluster.url } },
    method: [{ type: 'action', name: 'scale', provider }],
  })
  const told = await ask({ files: { 'a.yaml': text }, undoSeconds: 3 })
  expect([told.verdict.reason, told.verdict.name]).toEqual([expect.anything(), 'passed'])
  expect(essence(await look(kubernetes, WEB))).toEqual(before)
  expect(await listLeases(kubernetes, never)).toEqual([])
})

test('is put back there by whoever finds its disk, as far as the server lets in without the secrets', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lost-'))
  const ledger = new Ledger(ledgerPath(folder, 0))
  const fields = [{ path: ['spec', 'replicas'], before: 2, after: 0 }]
  ledger.intend({ verb: 'patch', object: WEB, context: practice.cluster.url, fields })
  ledger.close()
  await kubernetes.patch(WEB, { type: 'merge', body: { spec: { replicas: 0 } } }, never)
  const lost = { environment: { HOME: folder }, cluster: {}, log: () => {}, isDry: false, timeoutSeconds: 10 }
  const told = await recoverLost({ ...lost, runs: ['lost'], ledgerFolder: folder })
  expect(told).toMatchObject({ putBack: ['set Deployment default/web back: spec.replicas 0 → 2'], leftBehind: [] })
})

test('is told of at once by whoever finds its disk and no cluster', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lost-'))
  const ledger = new Ledger(ledgerPath(folder, 0))
  ledger.intend({ verb: 'create', object: WEB })
  ledger.close()
  const lost = { environment: { HOME: folder }, cluster: {}, log: () => {}, isDry: false, timeoutSeconds: 3600 }
  const told = await recoverLost({ ...lost, runs: ['lost'], ledgerFolder: folder })
  expect(told.leftBehind).toEqual([expect.stringMatching(/Deployment default\/web: was created .*no cluster is configured/)])
})
