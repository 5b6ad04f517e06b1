import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { InvalidKubeconfig } from '../../src/kubernetes/cluster.ts'
import { kubeconfigPaths, readKubeconfig } from '../../src/kubernetes/kubeconfig.ts'
import { type Folder, kubeconfig, makeFolder } from './folder.ts'

let folder: Folder
beforeAll(() => {
  folder = makeFolder()
})
afterAll(() => folder.remove())

describe('which files', () => {
  test.each([
    ['the input before everything', { kubeconfig: '/a', environment: { KUBECONFIG: '/b', HOME: '/h' } }, ['/a'], true],
    ['KUBECONFIG, which may name several', { environment: { KUBECONFIG: '/b:/c:', HOME: '/h' } }, ['/b', '/c'], true],
    ['a tilde is the home', { environment: { KUBECONFIG: '~/x', HOME: '/h' } }, ['/h/x'], true],
    ['else the file of the home', { environment: { HOME: '/h' } }, ['/h/.kube/config'], false],
  ])('%s', (_title, settings, paths, isChosen) => {
    expect(kubeconfigPaths(settings)).toEqual({ paths, isChosen })
  })
})

describe('one file', () => {
  test('gives the current context with its cluster, user and namespace', async () => {
    const file = folder.write('one', kubeconfig({ namespace: 'shop' }))
    expect(await readKubeconfig([file], undefined)).toEqual({
      context: 'kind',
      namespace: 'shop',
      file,
      cluster: expect.objectContaining({ name: 'kind', server: 'https://kind:6443', skipTLSVerify: false }),
      user: expect.objectContaining({ name: 'kind', token: 'token of kind' }),
      tokenFile: undefined,
      headers: {},
    })
  })

  test('paths in it start from its folder, a command only where it is a path', async () => {
    const user = {
      'client-certificate': 'pki/me.crt',
      'client-key': '/etc/me.key',
      tokenFile: 'token',
      exec: { command: './bin/login' },
    }
    const file = folder.write('deep/config', kubeconfig({ cluster: { 'certificate-authority': 'ca.crt' }, user }))
    const target = await readKubeconfig([file], undefined)
    const deep = join(folder.path, 'deep')
    expect(target?.cluster.caFile).toBe(join(deep, 'ca.crt'))
    expect(target?.tokenFile).toBe(join(deep, 'token'))
    expect(target?.user).toMatchObject({
      certFile: join(deep, 'pki/me.crt'),
      keyFile: '/etc/me.key',
      exec: { command: join(deep, 'bin/login') },
    })
    const plain = folder.write('plain', kubeconfig({ user: { exec: { command: 'aws' } } }))
    expect((await readKubeconfig([plain], undefined))?.user.exec.command).toBe('aws')
  })

  test('impersonation becomes headers', async () => {
    const file = folder.write('as', kubeconfig({ user: { token: 't', as: 'jane', 'as-uid': 'u1', 'as-groups': ['dev', 'ops'] } }))
    expect((await readKubeconfig([file], undefined))?.headers).toEqual({
      'Impersonate-User': 'jane',
      'Impersonate-Uid': 'u1',
      'Impersonate-Group': ['dev', 'ops'],
    })
  })
})

describe('several files', () => {
  test('are one: a context may use what another file holds, the first word on a name wins, missing files do not matter', async () => {
    const first = folder.write('first', { ...kubeconfig({ context: 'a', server: 'https://first' }), users: [] })
    const second = folder.write('second', {
      'current-context': 'b',
      contexts: [{ name: 'b', context: { cluster: 'a', user: 'a' } }],
      clusters: [{ name: 'a', cluster: { server: 'https://second' } }],
      users: [{ name: 'a', user: { token: 'from the second' } }],
    })
    const paths = [join(folder.path, 'absent'), first, second]
    expect(await readKubeconfig(paths, undefined)).toMatchObject({
      context: 'a',
      file: `${first}:${second}`,
      cluster: { server: 'https://first' },
      user: { token: 'from the second' },
    })
    expect(await readKubeconfig(paths, 'b')).toMatchObject({ context: 'b', cluster: { server: 'https://first' } })
  })

  test('none at all is nothing', async () => {
    expect(await readKubeconfig([join(folder.path, 'absent')], undefined)).toBeUndefined()
  })
})

describe('what is wrong is said, with the file', () => {
  const two = () => {
    const context = { cluster: 'kind', user: 'kind' }
    return { ...kubeconfig(), contexts: ['kind-ci', 'staging'].map((name) => ({ name, context })) }
  }
  test.each<[string, () => unknown, string | undefined, string]>([
    [
      'a context that is nearly right',
      two,
      'kind-cl',
      'there is no context "kind-cl"; did you mean "kind-ci"? there are "kind-ci", "staging"',
    ],
    ['a context that is not there', two, 'production', 'there is no context "production"; there are "kind-ci", "staging"'],
    [
      'a current context that is not there',
      () => ({ ...two(), 'current-context': 'gone' }),
      undefined,
      'there is no context "gone"; there are "kind-ci", "staging"',
    ],
    [
      'no current context',
      () => ({ ...two(), 'current-context': '' }),
      undefined,
      'no current context is set; choose one with --context (input `context`): there are "kind-ci", "staging"',
    ],
    ['no contexts', () => ({}), 'any', 'there is no context "any"; there is none'],
    [
      'a cluster that is not there',
      () => ({ ...kubeconfig(), clusters: [] }),
      undefined,
      'there is no cluster "kind"; there is none',
    ],
    [
      'a user that is not there',
      () => ({ ...kubeconfig(), users: [{ name: 'kin' }] }),
      undefined,
      'there is no user "kind"; did you mean "kin"? there is "kin"',
    ],
    [
      'a cluster without a server',
      () => ({ ...kubeconfig(), clusters: [{ name: 'kind', cluster: {} }] }),
      undefined,
      'this is not a kubeconfig: clusters[0].cluster.server is missing',
    ],
    ['another file', () => 'just text', undefined, 'this is not a kubeconfig: it holds no mapping'],
    ['broken YAML', () => 'a: [', undefined, 'this is not a kubeconfig: '],
  ])('%s', async (title, content, context, message) => {
    const file = folder.write(`wrong/${title}`, content())
    const failure = await readKubeconfig([file], context).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(InvalidKubeconfig)
    expect(failure).toMatchObject({ file, message: expect.stringContaining(message) })
  })

  test('a folder in its place', async () => {
    await expect(readKubeconfig([folder.path], undefined)).rejects.toMatchObject({
      file: folder.path,
      message: expect.stringContaining('the kubeconfig cannot be read: EISDIR'),
    })
  })
})
