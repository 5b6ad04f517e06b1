/** `chaosslack.control`: tells a Slack channel how an experiment goes (spec extensions 9.1). */

import { hostname } from 'node:os'
import type { Control, Moment } from '../../engine/options.ts'
import type { ControlDeclaration, Experiment, Values } from '../../experiment/schema.ts'
import { isMapping } from '../../experiment/values/plain.ts'
import { openSlack } from '../../slack/web-api.ts'
import type { ControlTools } from '../control-tools.ts'
import { activityIsOver, experimentIsOver, steadyState } from './messages.ts'
import { Thread } from './thread.ts'

/**
 * A control over several experiments begins a new thread for each. It keeps nobody waiting: messages go out beside the run, and
 * what could not be told is one warning at its end.
 */
export function slackControl(declaration: ControlDeclaration, tools: ControlTools): Control {
  let thread: Thread | null = null
  let isDuringMethod = false
  let isLookDuringMethod = false
  let wasMet: boolean | null = null

  /** Looks while the method runs are many: only a change is news. */
  const isNews = (isMet: boolean): boolean => {
    const isChanged = isMet !== wasMet
    wasMet = isMet
    return isChanged || !isLookDuringMethod
  }

  return {
    name: declaration.name,
    configure(experiment, values) {
      thread = openThread(declaration, tools, experiment, values)
      isDuringMethod = false
      wasMet = null
    },
    before({ level, context, experiment }) {
      if (level === 'method') isDuringMethod = true
      // A look that begins during the method may end after it.
      if (level === 'hypothesis') isLookDuringMethod = isDuringMethod
      if (level === 'experiment') thread?.say('The experiment has begun')
      if (level === 'method' || level === 'rollback') thread?.say(PARTS[level].begin)
      if (level === 'activity' && !isOfHypothesis(context, experiment))
        thread?.say(tools.mask(`The ${context.type} ${context.name} begins`))
    },
    after(given) {
      const { level, state } = { ...given, state: tools.mask(given.state) } as Moment
      if (level === 'method') isDuringMethod = false
      if (level === 'method' || level === 'rollback') thread?.say(PARTS[level].end)
      if (state === null) return
      if (level === 'hypothesis' && isNews(state.steady_state_met)) thread?.say(steadyState(state), state)
      if (level === 'activity' && !isOfHypothesis(given.context, given.experiment)) thread?.say(activityIsOver(state), state)
      if (level === 'experiment') {
        thread?.say(experimentIsOver(state))
        thread?.end(state)
      }
    },
    async cleanup() {
      const ended = thread
      thread = null
      await ended?.close(tools.signal)
    },
  }
}

const PARTS = {
  method: { begin: 'The method has begun', end: 'The method is over' },
  rollback: { begin: 'The rollbacks have begun', end: 'The rollbacks are over' },
} as const

/** Its result says what its probes saw. */
function isOfHypothesis(context: Moment['context'], experiment: Experiment): boolean {
  return experiment['steady-state-hypothesis']?.probes?.some((probe) => probe === context) === true
}

/** Throws what the declaration lacks. */
function openThread({ provider }: ControlDeclaration, tools: ControlTools, experiment: Experiment, values: Values): Thread {
  const { environment, http, mask } = tools
  const channel = provider.arguments?.channel ?? environment.SLACK_CHANNEL
  const group = values.secrets.slack
  const token = (isMapping(group) ? group.token : undefined) ?? environment.SLACK_BOT_TOKEN
  if (typeof channel !== 'string' || channel === '')
    throw new Error('missing slack channel name: give it an argument `channel`, or set SLACK_CHANNEL')
  if (typeof token !== 'string' || token === '')
    throw new Error('missing slack token: give the secrets a group `slack` with a `token`, or set SLACK_BOT_TOKEN')
  const extra = values.configuration.slack_extra
  const slack = openSlack({ http, token, address: environment.SLACK_API_URL })
  return new Thread({ slack, http }, channel, {
    experiment: { ...experiment, title: mask(experiment.title) },
    extra: mask(Array.isArray(extra) ? extra.filter((part) => typeof part === 'string') : []),
    host: hostname(),
  })
}
