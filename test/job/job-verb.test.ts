import { afterEach, describe, expect, test } from '@jest/globals'
import { loadAll } from 'js-yaml'
import type { KubernetesObject } from '../../src/kubernetes/kubernetes.ts'
import { closeDesks, openDesk, SOUND } from '../cli/chaos-gate.ts'

afterEach(closeDesks)

const KILL = {
  title: 'A pod is lost',
  description: 'Deletes one.',
  method: [
    {
      type: 'action',
      name: 'kill',
      provider: {
        type: 'python',
        module: 'chaosk8s.pod.actions',
        func: 'terminate_pods',
        arguments: { label_selector: 'app=front', ns: 'shop' },
      },
    },
  ],
}

const action = (name: string, dotted: string, args: object) => ({
  type: 'action',
  name,
  provider: {
    type: 'python',
    module: dotted.slice(0, dotted.lastIndexOf('.')),
    func: dotted.slice(dotted.lastIndexOf('.') + 1),
    arguments: args,
  },
})

interface Pod {
  containers: [{ args: string[]; workingDir: string; securityContext: object; envFrom: object[]; volumeMounts: object[] }]
  volumes: [object, { emptyDir?: object }, object?]
}

interface Made {
  metadata: { name: string }
  spec: {
    template: { metadata: { annotations: object }; spec: Pod }
    jobTemplate: { spec: { backoffLimit: number } }
  }
}

async function jobFor(words: string[], files: Record<string, unknown> = { 'kill.json': KILL }) {
  const desk = openDesk()
  for (const [name, content] of Object.entries(files)) desk.write(name, content)
  const said = await desk.chaosGate('job', ...words)
  const objects = loadAll(said.out).filter(Boolean) as KubernetesObject[]
  const find = (kind: string) => objects.find((object) => object.kind === kind) as unknown as Made
  return { ...said, objects, find }
}

describe('the verb job', () => {
  test('prints all that one run needs, each thing before who names it', async () => {
    const { exitCode, error, objects } = await jobFor(['kill.json', '--namespace', 'chaos'])
    expect([exitCode, error]).toEqual([0, ''])
    expect(objects.map(({ kind, metadata: { namespace } }) => `${kind} ${namespace}`)).toEqual([
      'ServiceAccount chaos',
      'Role default',
      'RoleBinding default',
      'Role shop',
      'RoleBinding shop',
      'ConfigMap chaos',
      'Job chaos',
    ])
    // In a namespace of others an account goes by its own namespace, too.
    expect(new Set(objects.map(({ metadata: { name } }) => name))).toEqual(new Set(['chaos-kill', 'chaos-chaos-kill']))
  })

  test('the pod is nobody of consequence: no root, no writing, no sidecar, no second try', async () => {
    const { find } = await jobFor(['kill.json', '--timeout', '10m'])
    const { spec } = find('Job')
    expect(spec).toMatchObject({ backoffLimit: 0, activeDeadlineSeconds: 720, ttlSecondsAfterFinished: 86400 })
    const { metadata, spec: pod } = spec.template
    expect(metadata.annotations).toEqual({ 'sidecar.istio.io/inject': 'false' })
    expect(pod).toMatchObject({
      restartPolicy: 'Never',
      serviceAccountName: 'chaos-kill',
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    })
    expect(pod.containers[0].securityContext).toEqual({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    })
  })

  test('a schedule makes a CronJob of it, which never runs twice at once and forgets what it has missed', async () => {
    const { find } = await jobFor(['kill.json', '--schedule', '*/5 * * * *', '--name', 'nightly'])
    const { metadata, spec } = find('CronJob')
    expect(metadata.name).toBe('nightly')
    expect(spec).toMatchObject({ schedule: '*/5 * * * *', concurrencyPolicy: 'Forbid', startingDeadlineSeconds: 200 })
    expect(spec.jobTemplate.spec.backoffLimit).toBe(0)
  })

  test('of a pattern the files give the name, not the pattern', async () => {
    const { find } = await jobFor(['*.json'], { 'kill.json': KILL, 'more.json': KILL })
    expect(find('Job').metadata.name).toBe('chaos-kill-and-1-more')
  })

  test('flags of the run are those of the run there', async () => {
    const { find } = await jobFor([
      'kill.json',
      '--namespace',
      'chaos',
      '--seed',
      '7',
      '--fail-fast',
      '--var',
      'a=b',
      '--var',
      'c=d',
    ])
    const { args, workingDir } = find('Job').spec.template.spec.containers[0]
    expect(args.slice(0, 4)).toEqual(['--no-log-file', 'run', '--namespace', 'chaos'])
    expect(args.slice(4)).toEqual([
      ...['--report', '/results', '--journal-path', '/results/journal.json'],
      ...['--fail-fast', '--var=a=b', '--var=c=d', '--seed=7', 'kill.json'],
    ])
    expect(workingDir).toBe('/experiment')
  })

  test('files are named as the pod finds them, however they were named here', async () => {
    const desk = openDesk()
    desk.write('kill.json', KILL)
    desk.write('v.env', 'a=b')
    const { out } = await desk.chaosGate('job', 'kill.json', '--var-file', `${desk.directory}/v.env`)
    expect(out).toContain('--var-file=v.env')
    expect(out).not.toContain(desk.directory)
  })

  test('with a claim each run has a folder of its own, and without one it ends with the pod', async () => {
    const kept = (await jobFor(['kill.json', '--results', 'nights'])).find('Job').spec.template.spec
    expect(kept.volumes[1]).toEqual({ name: 'results', persistentVolumeClaim: { claimName: 'nights' } })
    expect(kept.containers[0].volumeMounts[1]).toEqual({
      name: 'results',
      mountPath: '/results',
      subPathExpr: '$(CHAOS_GATE_POD_NAME)',
    })
    const lost = (await jobFor(['kill.json'])).find('Job').spec.template.spec
    expect(lost.volumes[1].emptyDir).toBeDefined()
  })

  test('what an experiment names goes with it, and values of variables in a Secret', async () => {
    const create = {
      ...KILL,
      method: [action('make', 'chaosk8s.deployment.actions.create_deployment', { spec_path: 'web.json', ns: 'shop' })],
    }
    const { objects } = await jobFor(['make.json', '--var-file', 'v.json'], {
      'make.json': create,
      'web.json': { kind: 'Deployment' },
      'v.json': { token: { type: 'str', value: 'hunter2' } },
    })
    const held = (kind: string) =>
      objects.filter((object) => object.kind === kind).map(({ data, stringData }) => Object.keys(data ?? stringData ?? {}))
    expect(held('ConfigMap')).toEqual([['make.json', 'web.json']])
    expect(held('Secret')).toEqual([['v.json']])
  })

  test('Secrets of the cluster are variables and settings of the pod', async () => {
    const { find } = await jobFor(['kill.json', '--env-from', 'tokens', '--settings-from', 'settings'])
    const { containers, volumes } = find('Job').spec.template.spec
    expect(containers[0].envFrom).toEqual([{ secretRef: { name: 'tokens' } }])
    expect(containers[0].volumeMounts[2]).toEqual({ name: 'settings', mountPath: '/home/svc/.chaostoolkit', readOnly: true })
    expect(volumes[2]).toEqual({ name: 'settings', secret: { secretName: 'settings' } })
  })

  test.each([
    [['kill.json', '--schedule', 'often'], /--schedule "often" wants five fields/],
    [['kill.json', '--name', 'No'], /--name wants up to 48 small letters/],
    [['kill.json', '--namespace', 'a/b'], /--namespace wants/],
    [['lost.json'], /"lost.json" does not exist/],
  ])('%j is refused', async (words, why) => {
    const { exitCode, out, error } = await jobFor(words)
    expect([exitCode, out]).toEqual([2, ''])
    expect(error).toMatch(why)
  })

  test('a file outside of the working directory is refused: the pod could not find it', async () => {
    const desk = openDesk()
    const other = openDesk()
    other.write('e.json', SOUND)
    const { exitCode, error } = await desk.chaosGate('job', `${other.directory}/e.json`)
    expect(exitCode).toBe(2)
    expect(error).toMatch(/lies outside of/)
  })
})
