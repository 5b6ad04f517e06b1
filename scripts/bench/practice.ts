/** A practice cluster in a process of its own, so that its work is not counted as ours. */

import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Started {
  kubeconfig: string
  stop(): void
}

/** Starts `chaos-gate practice up` and waits until it says where it is. */
export async function startElsewhere(command: string): Promise<Started> {
  const child = spawn(process.execPath, [command, 'practice', 'up'], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const kubeconfig = /^export KUBECONFIG=(.+)$/.exec(line)?.[1]
    if (kubeconfig !== undefined) return { kubeconfig, stop: () => child.kill('SIGINT') }
  }
  throw new Error('chaos-gate practice up ended before it said where it is')
}
