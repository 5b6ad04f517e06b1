/** The verb `rbac`: the least roles for experiments, as `kubectl apply -f -` takes them. Asks no cluster. */

import { checkAll } from '../app/check.ts'
import { loadPolicy } from '../app/load-policy.ts'
import { waitLooks } from '../app/wait-looks.ts'
import { readTargets } from '../app/wait-target.ts'
import { InvalidExperiment } from '../experiment/errors.ts'
import { callerAsks } from '../job/caller-asks.ts'
import { type NativeCall, nativeCalls } from '../permissions/native-calls.ts'
import { needsOf } from '../permissions/needs.ts'
import { type Account, renderRbac } from '../permissions/rbac.ts'
import { policyLooks } from '../policy/policy-looks.ts'
import { settingsOf } from './asked.ts'
import { withOutside } from './channels.ts'
import { readOptions } from './options.ts'
import { UsageError } from './parse.ts'
import type { Request } from './request.ts'
import { stageLog } from './stage.ts'

const ACCOUNT: Account = { namespace: 'default', name: 'chaos-gate' }

/** The exit code. @throws InvalidExperiment for experiments that are not sound; `UsageError` */
export function rbac(request: Request): Promise<number> {
  const { operands, flags, place, stage } = request
  const account = readAccount(flags.get('serviceaccount')?.at(-1))
  return withOutside(request, stageLog(stage), async ({ foreign, http, signal, hide }) => {
    const settings = settingsOf(request)
    const asked = { ...readOptions(operands, flags, place), log: stageLog(stage), ...(settings && { settings }) }
    const tools = { foreign, http, signal, loadingHooks: [], onLoaded: async () => {}, hide }
    const { prepared, refused } = await checkAll(asked, tools)
    if (refused.length > 0) throw new InvalidExperiment(refused.flatMap(({ problems }) => problems))
    const calls: NativeCall[] = []
    for (const { loaded, resolution } of prepared) calls.push(...(await nativeCalls(loaded, resolution.values)))
    const namespace = asked.cluster.namespace ?? 'default'
    const looks = waitLooks(readTargets(asked.waiting.targets, namespace))
    const options = {
      namespace,
      isUndone: asked.undo !== 'never',
      policyLooks: policyLooks(await loadPolicy(asked)),
      asks: looks,
    }
    const needs = needsOf(calls, options)
    const isThere = flags.get('where')?.at(-1) === 'cluster'
    const all = isThere ? needsOf(calls, { ...options, asks: [...looks, ...callerAsks(needs.needs, namespace)] }) : needs
    stage.terminal.out(renderRbac(all, account))
    return 0
  })
}

const NAME = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/

function readAccount(text: string | undefined): Account {
  if (text === undefined) return ACCOUNT
  const [namespace = '', name = '', ...rest] = text.split('/')
  if (rest.length > 0 || !NAME.test(namespace) || !NAME.test(name))
    throw new UsageError(`--serviceaccount wants NAMESPACE/NAME, not "${text}"`)
  return { namespace, name }
}
