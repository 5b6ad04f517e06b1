import { z } from 'zod/mini'
import { ActivityFailed } from '../../../experiment/errors.ts'
import { openSlack, type Slack, type SlackArguments, SlackFailed } from '../../../slack/web-api.ts'
import { defineProbe, type Tools } from '../../activity.ts'
import { flagOr, integerOr, text } from '../../arguments.ts'

/** Answers of Slack to one question; a workspace with more than this is none to read through. */
const PAGES_MAX = 50
const CHANNELS_PER_PAGE = 1000

/**
 * Spec extensions 9.3, with the token of the secrets found too, channels looked for on every page, and a history that cannot
 * be read a failure: an empty list would say that nobody wrote.
 */
export const get_channel_history = defineProbe({
  name: 'chaosslack.probes.get_channel_history',
  summary: 'Reads the latest messages of a Slack channel.',
  permissions: [],
  arguments: z.strictObject({
    channel: text('Its name, or its id.'),
    limit: integerOr(100, 'Messages that are asked for at a time.'),
    past: integerOr(15, 'Minutes that the oldest message may be old.'),
    include_metadata: flagOr(false, 'Whether messages come with what programs have attached to them.'),
  }),
  async run({ channel, limit, past, include_metadata }, tools) {
    const slack = open(tools)
    try {
      const asked = {
        channel: await findChannel(slack, channel.replace(/^#/, ''), tools.signal),
        limit: String(limit),
        oldest: String(tools.clock.now() / 1000 - past * 60),
        ...(include_metadata && { include_all_metadata: 'true' }),
      }
      const messages: unknown[] = []
      for await (const page of pages(slack, 'conversations.history', asked, tools.signal)) messages.push(...list(page.messages))
      return messages
    } catch (error) {
      if (error instanceof SlackFailed) throw new ActivityFailed(error.message, { cause: error })
      throw error
    }
  },
})

function open({ http, secrets, environment }: Tools): Slack {
  const token = secrets.token ?? environment.SLACK_BOT_TOKEN
  if (typeof token !== 'string' || token === '')
    throw new ActivityFailed('there is no token for Slack: set SLACK_BOT_TOKEN, or name secrets that hold a `token`')
  return openSlack({ http, token, address: environment.SLACK_API_URL })
}

async function findChannel(slack: Slack, wanted: string, signal: AbortSignal): Promise<string> {
  const asked = { limit: String(CHANNELS_PER_PAGE), exclude_archived: 'true', types: 'public_channel,private_channel' }
  for await (const { channels } of pages(slack, 'conversations.list', asked, signal)) {
    const found = (list(channels) as { id?: unknown; name?: unknown }[]).find(({ id, name }) => name === wanted || id === wanted)
    if (typeof found?.id === 'string') return found.id
  }
  throw new ActivityFailed(`slack channel '${wanted}' could not be found; is the bot invited where it is private?`)
}

async function* pages(slack: Slack, method: string, asked: SlackArguments, signal: AbortSignal) {
  let cursor: string | undefined
  for (let count = 0; count < PAGES_MAX; count++) {
    const page = await slack(method, { ...asked, cursor }, signal)
    yield page
    const { next_cursor } = (page.response_metadata ?? {}) as { next_cursor?: unknown }
    if (typeof next_cursor !== 'string' || next_cursor === '') return
    cursor = next_cursor
  }
  throw new ActivityFailed(`${method} has more than ${PAGES_MAX} pages of ${asked.limit}; ask for more at a time, or for less`)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
