/** Activities that run a program on this machine (spec PROC-1 … PROC-13). */

import { ActivityFailed } from '../experiment/errors.ts'
import type { Activity, ProcessProvider, Values } from '../experiment/schema.ts'
import { substituteGuarded } from '../experiment/substitute.ts'
import { isMapping } from '../experiment/values/plain.ts'
import { pythonText, pythonTextOf } from '../experiment/values/python-text.ts'
import type { ExecOptions, ExecResult } from '../system/exec.ts'
import { findExecutable, isForbidden, type Place } from '../system/find-executable.ts'
import { CannotInvoke } from './cannot-invoke.ts'
import { decodeText } from './decode-text.ts'
import type { ActivityProblem, Provider } from './provider.ts'

export const processProvider: Provider = {
  check(activity, look) {
    const { path } = activity.provider as ProcessProvider
    const isFound = typeof path !== 'string' || findExecutable(path, look) !== undefined
    return isFound ? [] : [missing(activity, path, look)]
  },

  async invoke(activity, call) {
    const provider = activity.provider as ProcessProvider
    const tools = call.tools({})
    const command = readCommand(activity, call.values, call)
    const timeout = readTimeout(provider.timeout)
    const result = await tools.exec(
      { ...command, ...timeout, environment: call.environment, directory: call.directory },
      call.signal,
    )
    if (result.isTimedOut) throw new ActivityFailed('process activity took too long to complete')
    if (result.status > 0 && !('tolerance' in activity)) tools.warn(`process ${provider.path} ended with ${result.status}`)
    return publish(result)
  },
}

function missing({ name }: Activity, path: string, place: Place): ActivityProblem {
  const problem = isForbidden(path, place) ? `no access permission to '${path}'` : `path '${path}' cannot be found`
  const hint = path.includes('${') ? ': variables are not replaced in a path' : ''
  return { path: ['provider', 'path'], message: `${problem}, in activity '${name}'${hint}` }
}

type Command = Pick<ExecOptions, 'file' | 'arguments' | 'shell'>

/** A text goes through a shell, which is what lets it hold pipes and globs (spec PROC-3, PROC-5); anything else does not. */
function readCommand(activity: Activity, values: Values, place: Place): Command {
  const { path, arguments: written } = activity.provider as ProcessProvider
  if (typeof path !== 'string')
    throw new CannotInvoke(`a process activity must have a path, and activity '${activity.name}' has none`)
  const file = findExecutable(path, place)
  if (file === undefined) throw new ActivityFailed(missing(activity, path, place).message)
  const given = substituteGuarded(written === undefined ? [] : written, values)
  return typeof given === 'string' ? { file: `${file} ${given}`, shell: true } : { file, arguments: readWords(given) }
}

/** Nulls and empty texts are dropped, after a mapping has become `key, value, key, value` (spec PROC-2, PROC-4). */
function readWords(given: unknown): string[] {
  if (Array.isArray(given)) return given.flatMap((item, index) => (isEmpty(item) ? [] : [pythonTextOf(given, index)]))
  if (isMapping(given)) {
    return Object.entries(given).flatMap(([key, value]) => [key, ...(isEmpty(value) ? [] : [pythonTextOf(given, key)])])
  }
  throw new CannotInvoke(`the arguments of a process must be a list, a text or a mapping, not ${pythonText(given)}`)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === ''
}

function readTimeout(timeout: unknown): Pick<ExecOptions, 'timeout'> {
  if (timeout === undefined || timeout === null) return {}
  if (typeof timeout === 'number') return { timeout }
  throw new CannotInvoke(
    `the timeout of a process must be a number of seconds, not ${JSON.stringify(timeout)}; variables are not replaced there`,
  )
}

function publish({ status, stdout, stderr }: ExecResult) {
  return { status, stdout: decodeText(stdout), stderr: decodeText(stderr) }
}
