/** GET of a pod's log. */

import type { ContainerLog, LogLine } from '../nodes/container-log.ts'
import type { ContainerRun } from '../nodes/container-run.ts'
import { badRequest } from '../state/failure.ts'
import { type Answer, type ApiContext, ok } from './context.ts'
import { podContainer } from './pod-container.ts'
import type { ApiRequest } from './request.ts'

export function readLog(context: ApiContext, request: ApiRequest): Answer {
  const { pod, name, run } = podContainer(context, request)
  const isPrevious = request.query.get('previous') === 'true'
  const log = isPrevious ? run?.previousLog : run?.log
  if (isPrevious && !log) throw badRequest(`previous terminated container "${name}" in pod "${pod.metadata.name}" not found`)
  if (!log || (!isPrevious && !hasStarted(run))) {
    const because = run?.state.waiting?.reason ?? 'ContainerCreating'
    throw badRequest(`container "${name}" in pod "${pod.metadata.name}" is waiting to start: ${because}`)
  }
  const write = (line: LogLine) => format(line, request.query.get('timestamps') === 'true')
  const text = chosenLines(log.lines, request.query, context.store.clock.now()).map(write).join('')
  const limit = Number(request.query.get('limitBytes') ?? Number.POSITIVE_INFINITY)
  const isFollowed = request.query.get('follow') === 'true' && run?.state.terminated === undefined && !isPrevious
  return isFollowed ? follow(log, text, write) : ok(Buffer.from(text).subarray(0, limit).toString())
}

function hasStarted(run: ContainerRun | undefined): boolean {
  return run !== undefined && (run.state.waiting === undefined || run.restartCount > 0 || run.lastState.terminated !== undefined)
}

function chosenLines(lines: readonly LogLine[], query: URLSearchParams, now: number): readonly LogLine[] {
  const seconds = query.get('sinceSeconds')
  const since = query.get('sinceTime') ? Date.parse(query.get('sinceTime') ?? '') : seconds ? now - Number(seconds) * 1000 : 0
  const recent = lines.filter(({ time }) => time >= since)
  const tail = query.get('tailLines')
  return tail === null ? recent : recent.slice(Math.max(recent.length - Number(tail), 0))
}

function format({ time, text }: LogLine, hasTime: boolean): string {
  return hasTime ? `${new Date(time).toISOString()} ${text}\n` : `${text}\n`
}

function follow(log: ContainerLog, text: string, write: (line: LogLine) => string): Answer {
  return {
    stream(response) {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.write(text)
      response.flushHeaders()
      const leave = log.follow((line) => (line ? response.write(write(line)) : response.end()))
      response.on('close', leave)
    },
  }
}
