import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findTarget } from '../../src/kubernetes/find-target.ts'
import { type Folder, kubeconfig, makeFolder } from './folder.ts'

let folder: Folder
let file: string
beforeAll(() => {
  folder = makeFolder()
  file = folder.write('config', kubeconfig())
  folder.write('home/.kube/config', kubeconfig({ context: 'home' }))
})
afterAll(() => folder.remove())

const NOWHERE = { HOME: '/nowhere' }
const POD = { CHAOSTOOLKIT_IN_POD: 'true', KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBERNETES_SERVICE_PORT: '443' }

describe('the order', () => {
  test('a kubeconfig shadows everything else', async () => {
    const environment = { KUBECONFIG: file, ...POD, KUBERNETES_HOST: 'https://key' }
    expect(await findTarget({ environment })).toMatchObject({ context: 'kind', cluster: { server: 'https://kind:6443' } })
  })

  test('the one of the home is one too', async () => {
    expect(await findTarget({ environment: { HOME: join(folder.path, 'home') } })).toMatchObject({ context: 'home' })
  })

  test('without one, in the cluster where CHAOSTOOLKIT_IN_POD says so', async () => {
    expect(await findTarget({ environment: { ...NOWHERE, ...POD, KUBERNETES_HOST: 'https://key' } })).toMatchObject({
      context: 'in-cluster',
      cluster: {
        server: 'https://10.96.0.1:443',
        skipTLSVerify: false,
        caFile: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt',
      },
      tokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
    })
  })

  test('an IPv6 address stands in brackets', async () => {
    const environment = { ...NOWHERE, ...POD, KUBERNETES_SERVICE_HOST: 'fd00::1' }
    expect((await findTarget({ environment })).cluster.server).toBe('https://[fd00::1]:443')
  })

  test('else the KUBERNETES_ keys; and a KUBECONFIG whose files are missing counts as none', async () => {
    const environment = { KUBECONFIG: '/absent', CHAOSTOOLKIT_IN_POD: 'True', KUBERNETES_HOST: 'https://key/' }
    expect(await findTarget({ environment })).toMatchObject({ cluster: { server: 'https://key', skipTLSVerify: true } })
  })

  test.each([
    [
      'a kubeconfig that is missing',
      { KUBECONFIG: '/absent/config' },
      'the kubeconfig does not exist; give the path of one that does',
      '/absent/config',
    ],
    [
      'nothing',
      NOWHERE,
      'no cluster is configured: /nowhere/.kube/config does not exist; set KUBECONFIG, or name a kubeconfig with --kubeconfig (input `kubeconfig`)',
      undefined,
    ],
    [
      'a pod without a cluster',
      { ...NOWHERE, CHAOSTOOLKIT_IN_POD: 'true' },
      'KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set',
      undefined,
    ],
  ])('%s: says what to do', async (_title, environment, message, path) => {
    await expect(findTarget({ environment })).rejects.toMatchObject({
      name: 'KubernetesFailed',
      reason: 'InvalidKubeconfig',
      message: expect.stringContaining(message),
      file: path,
    })
  })
})

describe('the context', () => {
  const contexts = ['secret', 'input', 'environment'].map((name) => ({ name, context: { cluster: 'kind', user: 'kind' } }))
  const settings = () => ({
    environment: { KUBECONFIG: folder.write('contexts', { ...kubeconfig(), contexts }), KUBERNETES_CONTEXT: 'environment' },
  })

  test("the activity's secret goes before the run's, which goes before the environment's", async () => {
    const secrets = { KUBERNETES_CONTEXT: 'secret' }
    expect((await findTarget({ ...settings(), context: 'input', secrets })).context).toBe('secret')
    expect((await findTarget({ ...settings(), context: 'input' })).context).toBe('input')
    expect((await findTarget(settings())).context).toBe('environment')
  })
})

describe('the KUBERNETES_ keys', () => {
  const find = (secrets: Record<string, unknown>, environment: Record<string, string> = {}) =>
    findTarget({ environment: { ...NOWHERE, KUBERNETES_HOST: 'https://key', ...environment }, secrets })

  test('a secret goes before the environment', async () => {
    expect((await find({ KUBERNETES_HOST: 'https://secret' })).cluster.server).toBe('https://secret')
  })

  test('an API key is sent with its prefix, and wins over certificate and user', async () => {
    const secrets = { KUBERNETES_API_KEY: 'abc', KUBERNETES_CERT_FILE: '/c', KUBERNETES_USERNAME: 'me' }
    const target = await find(secrets)
    expect(target.headers).toEqual({ Authorization: 'Bearer abc' })
    expect(target.user).toEqual({ name: 'KUBERNETES_API_KEY' })
    expect((await find({ ...secrets, KUBERNETES_API_KEY_PREFIX: 'Token' })).headers).toEqual({ Authorization: 'Token abc' })
  })

  test('without an API key: certificate, user and password', async () => {
    const secrets = {
      KUBERNETES_CERT_FILE: '/c',
      KUBERNETES_KEY_FILE: '/k',
      KUBERNETES_USERNAME: 'me',
      KUBERNETES_CA_CERT_FILE: '/ca',
    }
    const { user, cluster } = await find(secrets)
    expect(user).toMatchObject({ certFile: '/c', keyFile: '/k', username: 'me', password: '' })
    expect(cluster.caFile).toBe('/ca')
  })

  test.each([
    [undefined, true],
    ['true', false],
    ['1', false],
    ['false', true],
    [false, true],
    ['0', true],
  ])('KUBERNETES_VERIFY_SSL %s: the certificate is%s verified', async (value, skipTLSVerify) => {
    expect((await find(value === undefined ? {} : { KUBERNETES_VERIFY_SSL: value })).cluster.skipTLSVerify).toBe(skipTLSVerify)
  })

  test('KUBERNETES_VERIFY_SSL counts with a kubeconfig too, and leaving out verification is told', async () => {
    const told: string[] = []
    const environment = { KUBECONFIG: file, KUBERNETES_VERIFY_SSL: 'false' }
    const target = await findTarget({ environment, log: (level, message) => void told.push(`${level}: ${message}`) })
    expect(target.cluster.skipTLSVerify).toBe(true)
    expect(told).toEqual(['warning: The certificate of https://kind:6443 is not verified.'])
  })
})

describe('the proxy', () => {
  test("the environment's, unless the kubeconfig names one", async () => {
    const HTTPS_PROXY = 'http://proxy:3128'
    expect((await findTarget({ environment: { KUBECONFIG: file, HTTPS_PROXY } })).cluster.proxyUrl).toBe(HTTPS_PROXY)
    const KUBECONFIG = folder.write('proxied', kubeconfig({ cluster: { 'proxy-url': 'socks5://own:1080' } }))
    expect((await findTarget({ environment: { KUBECONFIG, HTTPS_PROXY } })).cluster.proxyUrl).toBe('socks5://own:1080')
  })
})
