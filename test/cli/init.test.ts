import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { closeDesks, type Desk, openDesk } from './chaos-gate.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(closeDesks)

describe('CLI-38 init', () => {
  test('asks, and what it writes is valid', async () => {
    desk.answers = ['The shop answers', '', 'http://shop.test/', '', 'terminate_pods', 'app=front', '', '', '', '', '2']
    desk.answers.push(...Array(10).fill(''))
    const { exitCode, out } = await desk.chaosGate('init')
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/Experiment created and saved in '\.\/experiment\.json'\n$/)])
    const experiment = JSON.parse(desk.read('experiment.json'))
    expect(experiment).toMatchObject({
      title: 'The shop answers',
      'steady-state-hypothesis': { probes: [{ tolerance: 200, provider: { type: 'http', url: 'http://shop.test/' } }] },
      method: [{ type: 'action', provider: { module: 'chaosk8s.pod.actions', func: 'terminate_pods' } }],
    })
    expect(experiment.method[0].provider.arguments).toMatchObject({ label_selector: 'app=front', qty: 2 })
    expect((await desk.chaosGate('validate', 'experiment.json')).exitCode).toBe(0)
  })

  test('asks again where an answer makes no sense', async () => {
    desk.answers = ['T', 'D', 'http://x/', 'fine', '204', 'terminate_pod', '']
    const { out } = await desk.chaosGate('init')
    expect(out).toContain('the status of an answer is a number such as 200, not "fine"')
    expect(out).toContain('there is no function "terminate_pod"')
    expect(JSON.parse(desk.read('experiment.json'))['steady-state-hypothesis'].probes[0].tolerance).toBe(204)
  })

  test('CLI-33 without an answer it is aborted, and nothing is written', async () => {
    desk.answers = ['T']
    expect(await desk.chaosGate('init')).toMatchObject({ exitCode: 1, error: 'Aborted: nothing was written\n' })
    expect(() => desk.read('experiment.json')).toThrow(/ENOENT/)
  })

  test('with a title nothing is asked; the ending decides the format, whatever its case', async () => {
    const words = ['--title', 'T', '--url', 'http://x/', '--status', '301', '--action', 'scale_deployment']
    const target = ['--argument', 'name=front', '--argument', 'replicas=0', '--experiment-path', 'e.YAML']
    const action = ['chaosk8s.deployment.actions.scale_deployment']
    const { exitCode, out } = await desk.chaosGate('init', ...words.slice(0, -1), ...action, ...target)
    expect([exitCode, out]).toEqual([0, "Experiment created and saved in 'e.YAML'\n"])
    expect(desk.read('e.YAML')).toMatch(/^title: T\n/)
    expect(desk.read('e.YAML')).toContain('replicas: 0')
  })

  test.each([
    [['--action', 'terminate_podz'], /there is no function "terminate_podz"/],
    [
      ['--action', 'chaosk8s.deployment.actions.scale_deployment'],
      /wants --argument name=VALUE; .*wants --argument replicas=VALUE/,
    ],
    [['--action', 'terminate_pods', '--argument', 'quantity=1'], /has no argument "quantity"/],
    [['--action', 'terminate_pods', '--argument', 'qty'], /--argument wants NAME=VALUE/],
    [['--argument', 'qty=1'], /--argument belongs to an --action/],
    [['--url', 'http://x/', '--status', '99'], /the status of an answer/],
    [['--discovery-path', 'nowhere.json'], /there is no such file/],
  ])('%j is refused', async (words, message) => {
    expect(await desk.chaosGate('init', '--title', 'T', ...words)).toMatchObject({
      exitCode: 2,
      error: expect.stringMatching(message),
    })
  })

  test('a file that is there is left alone unless --force says otherwise', async () => {
    desk.write('experiment.json', 'mine')
    expect((await desk.chaosGate('init', '--title', 'T')).exitCode).toBe(2)
    expect(desk.read('experiment.json')).toBe('mine')
    expect((await desk.chaosGate('init', '--title', 'T', '--force')).exitCode).toBe(0)
  })

  test('functions of a discovery may be used, too', async () => {
    const activity = { type: 'action', name: 'melt', mod: 'acme.ice', doc: '', arguments: [{ name: 'what' }] }
    desk.write('discovery.json', { activities: [activity] })
    await desk.chaosGate('init', '--title', 'T', '--action', 'melt', '--argument', 'what=all')
    expect(JSON.parse(desk.read('experiment.json')).method[0].provider).toEqual({
      type: 'python',
      module: 'acme.ice',
      func: 'melt',
      arguments: { what: 'all' },
    })
  })
})
