import { afterEach, describe, expect, test } from '@jest/globals'
import { openChannels } from '../../src/notifications/channel.ts'
import type { Envelope } from '../../src/notifications/event.ts'
import { openHttp } from '../../src/system/http/open-http.ts'
import { type FakeSlack, fakeSlack } from '../slack/fake-slack.ts'
import { action, deviatedJournal, journal } from '../slack/journals.ts'
import { closeServers } from '../system/http/server.ts'

afterEach(closeServers)

const { signal } = new AbortController()
const SETTINGS = { type: 'plugin', module: 'chaosslack.notification', token: 'xoxb-secret', channel: 'ops' }

const callPython = () => {
  throw new Error('no Python is needed')
}

function open(server: FakeSlack, more: object = {}) {
  const [channel] = openChannels([{ ...SETTINGS, base_url: server.address, ...more }], { http: openHttp({}), callPython })
  if (channel === undefined) throw new Error('there is no channel')
  return channel
}

function envelope(name: Envelope['name'], payload: unknown, more: object = {}): Envelope {
  return { name, payload, phase: name.slice(0, name.indexOf('-')), ts: 1, ...more }
}

async function tell(one: Envelope) {
  const server = await fakeSlack()
  await open(server).send(one, signal)
  const [asked] = server.asked
  const [attachment] = (asked?.form.attachments ?? []) as { color: string; blocks: { text?: { text: string } }[] }[]
  const lines = attachment?.blocks.flatMap(({ text }) => text?.text ?? []) ?? []
  return {
    form: asked?.form,
    authorization: asked?.authorization,
    color: attachment?.color,
    lines,
    everything: server.everything(),
  }
}

describe('the Slack notification', () => {
  test('goes to the channel of the settings, without Python, and names event and experiment', async () => {
    const { form, authorization, everything } = await tell(envelope('run-started', { title: 'The shop answers' }))
    expect(form).toMatchObject({ channel: 'ops', text: 'Chaos Gate: run-started: The shop answers' })
    expect(authorization).toBe('Bearer xoxb-secret')
    expect(everything).not.toContain('xoxb-secret')
  })

  test('says what deviated, and for how long', async () => {
    const { color, lines } = await tell(envelope('run-deviated', deviatedJournal()))
    expect(color).toBe('#FF1700')
    expect(lines).toEqual([
      'Status: completed',
      'Steady state: answers saw status 503 instead of status 200 in 4 of 10 samples, longest outage 4 s, healthy again after 6 s',
    ])
  })

  test('says the verdict, what failed and what is left behind', async () => {
    const broken = action(1, { status: 'failed', exception: ['Traceback\n', 'chaoslib.exceptions.ActivityFailed: no pods\n'] })
    const record = { verdict: 'not-restored', reason: 'a pod is gone', leftBehind: ['Pod shop/web-1'] }
    const payload = { ...journal({ run: [broken], rollbacks: [broken] }), 'chaos-gate': record }
    const { color, lines } = await tell(envelope('run-completed', payload))
    expect(color).toBe('#FF8E00')
    expect(lines).toEqual([
      'Verdict: not-restored. a pod is gone',
      'Failed activity: stop: no pods',
      'Failed rollback: stop: no pods',
      'Left behind: Pod shop/web-1',
    ])
  })

  test('says why an experiment was refused', async () => {
    const { lines } = await tell(envelope('run-failed', { title: 'x' }, { error: "InvalidExperiment('no method')" }))
    expect(lines).toEqual(["InvalidExperiment('no method')"])
  })

  test.each([null, 'chaosk8s', { title: 7 }, []])('is sent whatever the payload is: %p', async (payload) => {
    const { form } = await tell(envelope('discovery-started', payload))
    expect(form?.text).toMatch(/^Chaos Gate: discovery-started/)
  })

  test('lets nobody be called by what an experiment or a server says', async () => {
    const payload = deviatedJournal({ run: [action(1, { status: 'failed', exception: ['E: <!channel> <@U1>\n'] })] })
    payload.experiment.title = '<!here> ring'
    expect((await tell(envelope('run-deviated', payload))).everything).not.toMatch(/<!|<@/)
  })

  test('is sent for the events that it wants', async () => {
    const channel = open(await fakeSlack(), { events: ['run-failed', 'run-deviated'] })
    expect((['run-started', 'run-failed', 'run-deviated', 'run-completed'] as const).map((name) => channel.wants(name))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test.each([['token'], ['channel']])('without a %s says so', async (key) => {
    const channel = open(await fakeSlack(), { [key]: '' })
    await expect(channel.send(envelope('run-started', {}), signal)).rejects.toThrow(`it has no \`${key}\``)
  })

  test('that Slack refuses is a failure with Slack’s reason', async () => {
    const server = await fakeSlack(() => ({ ok: false, error: 'channel_not_found' }))
    await expect(open(server).send(envelope('run-started', {}), signal)).rejects.toThrow('channel_not_found')
  })
})
