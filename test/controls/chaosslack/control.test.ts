import { afterEach, describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { type Asked, ask, command, experiment, probe } from '../../app/ask.ts'
import { type Answer, fakeSlack } from '../../slack/fake-slack.ts'
import { closeServers } from '../../system/http/server.ts'

afterEach(closeServers)

const CONTROL = { name: 'slack', provider: { type: 'python', module: 'chaosslack.control', arguments: { channel: 'ops' } } }
const HOLDS = { title: 'It holds', probes: [probe('answers', 0, 'true')] }

async function run(part: Record<string, unknown>, { answer, ...more }: Partial<Asked> & { answer?: Answer } = {}) {
  const server = await fakeSlack(answer)
  const environment = { PATH: process.env.PATH, SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_API_URL: server.address }
  const files = { 'e.yaml': experiment({ controls: [CONTROL], ...part }) }
  const told = await ask({ files, ...more, environment: { ...environment, ...more.environment } })
  return { server, told, warnings: told.log.filter((line) => line.startsWith('warning: ') && line.includes('slack')) }
}

/** What the root message showed, from its first form to its last. */
function states({ asked }: Awaited<ReturnType<typeof fakeSlack>>): unknown[] {
  return asked
    .filter(({ method, form }) => method.startsWith('chat.') && form.thread_ts === undefined)
    .map(({ form }) => {
      const [attachment] = form.attachments as { color: string; fallback: string }[]
      return [attachment?.fallback, attachment?.color]
    })
}

describe('the Slack control', () => {
  test('shows the state in one message, and all that happens in its thread', async () => {
    const { server, warnings } = await run({
      'steady-state-hypothesis': HOLDS,
      method: [command('stop', 'true')],
      rollbacks: [command('start', 'true')],
    })
    expect(warnings).toEqual([])
    expect(states(server)).toEqual([
      ['Running', '#222831'],
      ['Completed successfully', '#06FF00'],
    ])
    const thread = server.asked
      .filter(({ method, form }) => method === 'chat.postMessage' && form.thread_ts === '100.1')
      .map(({ form }) => form.text)
    expect(thread).toEqual([
      'The experiment has begun',
      'The steady state is met',
      'The method has begun',
      'The action stop begins',
      expect.stringMatching(/^The action stop succeeded: /),
      'The method is over',
      'The steady state is met',
      'The rollbacks have begun',
      'The action start begins',
      expect.stringMatching(/^The action start succeeded: /),
      'The rollbacks are over',
      'The experiment is over: Completed successfully',
    ])
    expect(server.everything()).not.toContain('xoxb-secret')
  })

  test('says what deviated, and tells of looks during the method only what is new', async () => {
    const { server } = await run(
      {
        'steady-state-hypothesis': { title: 'It holds', probes: [probe('answers', 0, 'test', '!', '-e', 'broken')] },
        method: [{ ...command('break', 'touch', 'broken'), pauses: { after: 0.3 } }],
      },
      { strategies: { hypothesis: 'continuously', frequencySeconds: 0.02, isFailFast: false } },
    )
    expect(states(server).at(-1)).toEqual(['Deviated', '#FF1700'])
    const looks = server.texts().filter((text) => text.startsWith('The steady state'))
    expect(looks.at(0)).toBe('The steady state is met')
    expect(looks.filter((text) => text.includes('is not met'))).toEqual([
      'The steady state is not met: answers saw exit code 1',
      'The steady state is not met: answers saw exit code 1',
    ])
    expect(server.everything()).toMatch(/answers saw exit code 1 instead of exit code 0 in \d+ of \d+ samples, longest outage/)
  })

  test('attaches to the thread what each look and each activity has left in the journal, without secrets', async () => {
    const { server } = await run({
      'steady-state-hypothesis': HOLDS,
      secrets: { other: { password: 'hunter22' } },
      method: [command('say', 'echo', 'hunter22')],
    })
    const files = server.files().map(({ thread, text }) => [thread, load(text) as Record<string, unknown>] as const)
    expect(files.map(([thread]) => thread)).toEqual(['100.1', '100.1', '100.1'])
    expect(files[0]?.[1]).toMatchObject({ steady_state_met: true })
    expect(files[1]?.[1]).toMatchObject({ activity: { name: 'say' }, status: 'succeeded', output: { stdout: '***\n' } })
    expect(server.asked.filter(({ method }) => method.startsWith('/upload/')).map(({ authorization }) => authorization)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(server.everything()).not.toMatch(/hunter22|xoxb/)
  })

  test('of a bot that may attach nothing says all the same what happens, and one warning says what it lacks', async () => {
    const refuse = { ok: false, error: 'missing_scope' }
    const { server, warnings, told } = await run(
      { method: [command('one', 'true'), command('two', 'true')] },
      { answer: ({ method }) => (method.startsWith('files.') ? refuse : undefined) },
    )
    expect(server.texts()).toContain('The action two begins')
    expect(states(server).at(-1)).toEqual(['Completed successfully', '#06FF00'])
    expect(server.asked.filter(({ method }) => method.startsWith('files.'))).toHaveLength(1)
    expect(warnings).toEqual([expect.stringMatching(/Slack refused files.getUploadURLExternal: missing_scope .*files:write/)])
    expect(told.verdict.name).toBe('passed')
  })

  test('has a message for each experiment', async () => {
    const file = experiment({ controls: [CONTROL], method: [command('stop', 'true')] })
    const { server } = await run({}, { files: { 'a.yaml': { ...file, title: 'A' }, 'b.yaml': { ...file, title: 'B' } } })
    const roots = server.asked.filter(({ method, form }) => method === 'chat.postMessage' && form.thread_ts === undefined)
    expect(roots.map(({ form }) => form.text)).toEqual(['Chaos experiment: A', 'Chaos experiment: B'])
  })

  test('adds sections of the experimenter’s own, and no secret', async () => {
    const { server, told } = await run({
      title: 'It holds for hunter22',
      configuration: { slack_extra: ['*Owner*: <https://wiki|team> hunter22', 7] },
      secrets: { slack: { token: 'xoxb-own' }, other: { password: 'hunter22' } },
      method: [command('say', 'echo', 'hunter22')],
    })
    expect(server.asked[0]?.authorization).toBe('Bearer xoxb-own')
    expect(server.everything()).toContain('*Owner*: <https://wiki|team> ***')
    expect(server.everything()).not.toMatch(/hunter22|xoxb/)
    expect(JSON.stringify(told.outcomes)).not.toMatch(/hunter22|xoxb/)
  })

  test('takes the channel of the environment', async () => {
    const control = { ...CONTROL, provider: { type: 'python', module: 'chaosslack.control' } }
    const { server } = await run({ controls: [control] }, { environment: { SLACK_CHANNEL: 'night' } })
    expect(server.asked[0]?.form.channel).toBe('night')
  })

  test('stands in the settings for every experiment', async () => {
    const { server } = await run({ controls: [] }, { controlDefinitions: { slack: { provider: CONTROL.provider } } })
    expect(states(server)).toHaveLength(2)
  })

  test.each([
    [
      'a channel',
      { controls: [{ ...CONTROL, provider: { type: 'python', module: 'chaosslack.control' } }] },
      {},
      'slack channel',
    ],
    ['a token', {}, { environment: { SLACK_BOT_TOKEN: '' } }, 'slack token'],
  ])('without %s is left out with a warning', async (_, part, more, words) => {
    const { server, told, warnings } = await run(part, more)
    expect(warnings).toEqual([expect.stringContaining(`failed to configure: missing ${words}`)])
    expect(server.asked).toEqual([])
    expect(told.verdict.name).toBe('inconclusive')
  })

  test('that Slack refuses is one warning, and changes no verdict', async () => {
    const { told, warnings, server } = await run(
      { 'steady-state-hypothesis': HOLDS, method: [command('stop', 'true')] },
      { answer: () => ({ ok: false, error: 'channel_not_found' }) },
    )
    expect(told.verdict.name).toBe('passed')
    expect(warnings).toEqual([expect.stringContaining('failed to clean up: Slack refused chat.postMessage: channel_not_found')])
    expect(server.asked).toHaveLength(2)
  })

  test('shows the end although the beginning was lost', async () => {
    let isDown = true
    const { server } = await run(
      { method: [command('stop', 'true')] },
      {
        answer: () => {
          const isFirst = isDown
          isDown = false
          return isFirst ? { status: 503 } : undefined
        },
      },
    )
    expect(states(server)).toEqual([
      ['Running', '#222831'],
      ['Completed successfully', '#06FF00'],
    ])
  })
})
