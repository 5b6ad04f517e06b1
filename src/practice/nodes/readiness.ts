/** Readiness probes, as a kubelet asks them: every period, passing and failing after their thresholds. */

import http from 'node:http'
import net from 'node:net'
import { LOOPBACK } from '../network/network.ts'
import type { Container, Probe } from '../state/objects.ts'
import type { Machine } from './container-run.ts'

type Ask = () => Promise<boolean>
type RunCommand = (words: readonly string[], limitSeconds: number) => Promise<boolean>

/** Calls `tell` whenever the answer changes, until the returned function is called. */
export function watchReadiness(
  machine: Machine,
  container: Container,
  address: string,
  run: RunCommand,
  tell: (isPassing: boolean) => void,
): () => void {
  const probe = container.readinessProbe
  if (!probe) return () => {}
  const ask = askFor(machine, container, probe, address, run)
  const count = { passes: 0, failures: 0 }
  let isStopped = false
  let isPassing = false
  const again = async () => {
    const passed = await ask()
    if (isStopped) return
    count.passes = passed ? count.passes + 1 : 0
    count.failures = passed ? 0 : count.failures + 1
    const isNow = isPassing ? count.failures < (probe.failureThreshold ?? 3) : count.passes >= (probe.successThreshold ?? 1)
    if (isNow !== isPassing) tell(isNow)
    isPassing = isNow
    machine.timers.after(probe.periodSeconds ?? 10, again)
  }
  machine.timers.after(probe.initialDelaySeconds ?? 0, again)
  return () => {
    isStopped = true
  }
}

function askFor(machine: Machine, container: Container, probe: Probe, address: string, run: RunCommand): Ask {
  const limit = probe.timeoutSeconds ?? 1
  if (probe.exec) {
    const { command } = probe.exec
    return () => run(command, limit)
  }
  const wanted = probe.httpGet?.port ?? probe.tcpSocket?.port ?? 0
  const port = container.ports?.find(({ name }) => name === wanted)?.containerPort ?? Number(wanted)
  return async () => {
    const target = machine.network.listening({ address, port })
    if (target === undefined) return false
    return probe.httpGet ? askHttp(target, probe.httpGet.path ?? '/', limit) : askTcp(target, limit)
  }
}

function askHttp(port: number, path: string, limitSeconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const options = {
      host: LOOPBACK,
      port,
      path,
      agent: false,
      timeout: limitSeconds * 1000,
      headers: { 'user-agent': 'kube-probe/1.34' },
    }
    const request = http.get(options, ({ statusCode = 0 }) => {
      resolve(statusCode >= 200 && statusCode < 400)
      request.destroy()
    })
    request
      .on('timeout', () => request.destroy())
      .on('error', () => resolve(false))
      .on('close', () => resolve(false))
  })
}

function askTcp(port: number, limitSeconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: LOOPBACK, port, timeout: limitSeconds * 1000 }, () => socket.destroy() && resolve(true))
    socket
      .on('timeout', () => socket.destroy())
      .on('error', () => resolve(false))
      .on('close', () => resolve(false))
  })
}
