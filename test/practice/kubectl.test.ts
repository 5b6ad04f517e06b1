/** The real kubectl against the practice cluster: the one that KUBECTL names, or the one on the PATH. */

import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pod, withPractice, workload } from './open-practice.ts'

const program = process.env.KUBECTL ?? 'kubectl'
const practice = withPractice({ hasIstio: true })
const apps = fileURLToPath(new URL('../../examples/apps', import.meta.url))
let folder = ''

function isThere(): boolean {
  try {
    execFileSync(program, ['version', '--client'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const describeWhere = isThere() ? describe : describe.skip

interface Ended {
  code: number
  out: string
  error: string
}

const environment = () => ({ PATH: process.env.PATH, HOME: folder, KUBECONFIG: join(folder, 'kubeconfig') })

function kubectl(line: string, ...more: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const words = [...line.split(' '), ...more]
    execFile(program, words, { env: environment() }, (error, out, errors) => {
      resolve({ code: error ? Number(error.code) : 0, out, error: errors })
    })
  })
}

async function works(line: string, ...more: string[]): Promise<string> {
  const { code, out, error } = await kubectl(line, ...more)
  expect([line, code, error]).toEqual([line, 0, expect.not.stringMatching(/error/i)])
  return out
}

function file(name: string, object: object): string {
  writeFileSync(join(folder, name), JSON.stringify(object))
  return join(folder, name)
}

const demo = {
  containers: [{ name: 'demo', image: 'chaos-gate/demo:1', readinessProbe: { httpGet: { port: 8080 }, periodSeconds: 1 } }],
}

describeWhere(
  `${program} against the practice cluster${isThere() ? '' : ' (skipped: there is no such program; set KUBECTL)'}`,
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'practice-kubectl-'))
      writeFileSync(join(folder, 'kubeconfig'), practice.cluster.kubeconfig)
      await works(`apply -f ${file('web.json', workload('Deployment', 'web', { replicas: 2 }, demo))}`)
      await works('rollout status deployment/web --timeout=10s')
      await works(`apply -f ${file('shell.json', pod('shell'))}`)
      await works('wait pod/shell --for=condition=Ready --timeout=10s')
    }, 30_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test('get, as tables, wide, as YAML, of everything', async () => {
      expect(await works('get pods -A')).toMatch(/NAMESPACE +NAME +READY +STATUS +RESTARTS +AGE\ndefault +shell +1\/1 +Running/)
      expect(await works('get nodes -o wide')).toMatch(/node-1 +Ready +<none> .* 10\.80\.0\.11/)
      expect(await works('get deployments -o wide')).toMatch(/web +2\/2 +2 +2 .* demo +chaos-gate\/demo:1 +app=web/)
      expect(await works('get deployment web -o yaml')).toContain('kind: Deployment')
      expect(await works('get all')).toContain('replicaset.apps/web-')
      expect(await works('describe pod shell')).toMatch(/Status: +Running/)
      expect(await works('api-resources')).toContain('customresourcedefinitions')
    })

    test('get -w tells what happens', async () => {
      const watch = spawn(program, ['get', 'pods', '-A', '-w'], { env: environment() })
      const lines = createInterface({ input: watch.stdout })[Symbol.asyncIterator]()
      const next = async (pattern: RegExp) => {
        for (;;) {
          const { value, done } = await lines.next()
          if (done || pattern.test(value)) return value
        }
      }
      await next(/shell/)
      await works('run watched --image=chaos-gate/busybox:1 -- sleep infinity')
      expect(await next(/watched +1\/1 +Running/)).toBeDefined()
      await works('delete pod watched --grace-period=0 --force')
      watch.kill()
    })

    test('scale, rollout restart, undo and history', async () => {
      await works('scale deployment/web --replicas=3')
      await works('rollout status deployment/web --timeout=10s')
      await works('rollout restart deployment/web')
      await works('rollout status deployment/web --timeout=10s')
      await works('rollout undo deployment/web')
      expect(await works('rollout history deployment/web')).toMatch(/2 .*\n3 /)
    }, 30_000)

    test('delete pod, and its deployment replaces it', async () => {
      await works('rollout status deployment/web --timeout=10s')
      const name = (await works('get pods -l app=web -o name')).split('\n')[0] ?? ''
      expect(await works(`delete ${name}`)).toContain('deleted')
      await works('rollout status deployment/web --timeout=10s')
      expect(await works('get pods -l app=web -o name')).not.toContain(name)
    }, 30_000)

    test('cordon, drain, uncordon; a budget that forbids an eviction holds the drain up', async () => {
      await works('create poddisruptionbudget web --selector=app=web --min-available=100%')
      await works('rollout status deployment/web --timeout=10s')
      const node = await works('get pods -l app=web -o', 'jsonpath={.items[0].spec.nodeName}')
      const held = await kubectl(`drain ${node} --ignore-daemonsets --force --timeout=2s`)
      expect([held.code, held.error]).toEqual([1, expect.stringContaining("violate the pod's disruption budget")])
      await works('delete poddisruptionbudget web')
      expect(await works(`drain ${node} --ignore-daemonsets --force`)).toContain('drained')
      expect(await works('get nodes')).toMatch(new RegExp(`${node} +Ready,SchedulingDisabled`))
      await works(`uncordon ${node}`)
    }, 30_000)

    test('logs', async () => {
      const name = (await works('get pods -l app=web -o name')).split('\n')[0] ?? ''
      expect(await works(`logs ${name}`)).toContain('listening on :8080')
      expect(await works(`logs ${name} --tail=1 --timestamps`)).toMatch(/^\d{4}-.*\n$/)
    })

    test('exec: output, input, exit codes, programs that are not there', async () => {
      await works('run target --image=chaos-gate/busybox:1 -- sleep infinity')
      await works('wait pod/target --for=condition=Ready --timeout=10s')
      expect(await works('exec target -- echo hello')).toBe('hello\n')
      expect(await kubectl('exec target -- sh -c', 'echo so far; exit 3')).toMatchObject({ code: 3, out: 'so far\n' })
      expect((await kubectl('exec target -- nope')).error).toContain('executable file not found')
      const fed = execFile(program, ['exec', '-i', 'target', '--', 'cat'], { env: environment() })
      fed.stdin?.end('typed')
      let out = ''
      for await (const chunk of fed.stdout ?? []) out += chunk
      expect(out).toBe('typed')
    })

    test('label, annotate, patch of every type, server-side apply', async () => {
      await works('label deployment web tier=front')
      expect(await works('get deployments -l tier=front -o name')).toBe('deployment.apps/web\n')
      await works('annotate deployment web note=kept')
      await works('patch deployment web --type=strategic -p', '{"metadata":{"labels":{"a":"1"}}}')
      await works('patch deployment web --type=merge -p', '{"metadata":{"labels":{"a":"2"}}}')
      await works('patch deployment web --type=json -p', '[{"op":"test","path":"/metadata/labels/a","value":"2"}]')
      await works(
        `apply --server-side -f ${file('map.json', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'side' }, data: { a: 'b' } })}`,
      )
      expect(await works('get configmap side -o', 'jsonpath={.data.a}')).toBe('b')
    })

    test('apply the shop with its routes, and look at them', async () => {
      await works(`apply -f ${apps}/shop.yaml -f ${apps}/shop-routes.yaml`)
      await works('rollout status deployment/front -n shop --timeout=10s')
      expect(await works('get vs -n shop -o name')).toContain('virtualservice.networking.istio.io/database')
      await works('get vs front -n shop -o', 'jsonpath={.spec.hosts[0]}')
      await works('delete namespace shop')
    }, 30_000)

    test('delete a node, and make it again', async () => {
      await works('delete node node-3')
      await works(`create -f ${file('node.json', { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-3' } })}`)
      await works('wait node/node-3 --for=condition=Ready --timeout=10s')
    })

    test('create what kubectl creates by itself, and delete a namespace with all of it', async () => {
      await works('create namespace made')
      await works('create deployment made -n made --image=chaos-gate/demo:1 --replicas=1')
      await works('create service clusterip made -n made --tcp=80:8080')
      await works('create configmap made -n made --from-literal=a=b')
      await works('create secret generic made -n made --from-literal=a=b')
      expect(await works('get secret made -n made -o', 'jsonpath={.data.a}')).toBe('Yg==')
      await works('rollout status deployment/made -n made --timeout=10s')
      expect(await works('delete namespace made')).toContain('deleted')
      expect((await kubectl('get namespace made')).error).toContain('namespaces "made" not found')
    }, 30_000)
  },
)
