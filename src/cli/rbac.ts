/** The verb `rbac`: the least roles for experiments, as `kubectl apply -f -` takes them. Asks no cluster. */

import { checkSound } from '../app/check.ts'
import { callsOf, roleNeeds } from '../app/role-needs.ts'
import { callerAsks } from '../job/caller-asks.ts'
import { type Account, renderRbac } from '../permissions/rbac.ts'
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
    const calls = await callsOf(await checkSound(asked, tools))
    const needs = await roleNeeds(calls, asked)
    const isThere = flags.get('where')?.at(-1) === 'cluster'
    const granting = callerAsks(needs.needs, asked.cluster.namespace ?? 'default')
    stage.terminal.out(renderRbac(isThere ? await roleNeeds(calls, asked, granting) : needs, account))
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
