import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPractice } from '../../src/practice/start-practice.ts'
import type { Bench } from '../contract/bench.ts'
import { contract } from '../contract/contract.ts'
import { openBench } from '../contract/open-bench.ts'

async function openPractice(): Promise<Bench> {
  const cluster = await startPractice({ startSeconds: 0.05, nodePorts: 'free' })
  const directory = await mkdtemp(join(tmpdir(), 'practice-'))
  const path = join(directory, 'kubeconfig')
  await writeFile(path, cluster.kubeconfig)
  const bench = await openBench(path)
  return {
    ...bench,
    async close() {
      await bench.close()
      await cluster.stop()
      await rm(directory, { recursive: true })
    },
  }
}

contract('the practice cluster', openPractice)
