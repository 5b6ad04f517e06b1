// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are references of the format
import { describe, expect, test } from '@jest/globals'
import { ActivityFailed, InterruptExecution } from '../../src/experiment/errors.ts'
import type { Activity, Values } from '../../src/experiment/schema.ts'
import { completeValues, type Outside } from '../../src/experiment/values/complete.ts'
import { NO_OVERRIDES } from '../../src/experiment/values/overrides.ts'
import { resolveValues } from '../../src/experiment/values/resolve.ts'
import { experiment, resolve, type Tree } from './resolving.ts'

describe('what only the outside knows', () => {
  const probe = (provider: Tree): Tree => ({ type: 'probe', name: 'p', provider })
  const PROCESS = probe({ type: 'process', path: 'x' })

  async function complete(
    parts: Parameters<typeof experiment>[0],
    takeProbe: Outside['takeProbe'],
    openVault?: Outside['openVault'],
  ) {
    return completeValues(resolve(parts), { takeProbe, ...(openVault && { openVault }) })
  }

  test.each<[string, Tree, unknown, unknown]>([
    ['what a program printed, without the space around it', PROCESS, { status: 0, stdout: '  web-1  \n' }, 'web-1'],
    [
      'the body that a server sent, whatever its status',
      probe({ type: 'http', url: 'u' }),
      { status: 500, body: { a: 1 } },
      { a: 1 },
    ],
    ['what a function returned', probe({ type: 'python', module: 'm', func: 'f' }), { status: 3 }, { status: 3 }],
  ])('DYN-2 %s', async (_what, definition, output, value) => {
    const { values } = await complete({ configuration: { k: definition } }, async () => output)
    expect(values.configuration).toEqual({ k: value })
  })

  test('DYN-1 DYN-3 REG-11 in order, each sees what was resolved before it, and every secret', async () => {
    const seen: Values[] = []
    const takeProbe = async (_probe: Activity, values: Values) => {
      seen.push(values)
      return { status: 0, stdout: `v${seen.length}` }
    }
    const { values } = await complete(
      { configuration: { a: 1, b: PROCESS, c: PROCESS, d: 2 }, secrets: { g: { t: 'x' } } },
      takeProbe,
    )
    expect(seen.map(({ configuration }) => configuration)).toEqual([{ a: 1 }, { a: 1, b: 'v1' }])
    expect(seen[0]?.secrets).toEqual({ g: { t: 'x' } })
    expect(Object.entries(values.configuration)).toEqual([
      ['a', 1],
      ['b', 'v1'],
      ['c', 'v2'],
      ['d', 2],
    ])
  })

  test('DYN-4 REG-12 a probe that fails leaves its name out, with a warning', async () => {
    const takeProbe = async ({ name }: Activity) =>
      name === 'p' ? { status: 1, stdout: 'x' } : Promise.reject(new ActivityFailed('refused'))
    const { values, warnings } = await complete(
      { configuration: { gone: PROCESS, away: { ...PROCESS, name: 'q' }, here: 1 } },
      takeProbe,
    )
    expect(values.configuration).toEqual({ here: 1 })
    expect(warnings).toEqual([
      expect.stringContaining('`gone` could not be had and is left out'),
      expect.stringContaining('refused'),
    ])
  })

  test('an interrupt goes through', async () => {
    await expect(
      complete({ configuration: { k: PROCESS } }, async () => Promise.reject(new InterruptExecution('stop'))),
    ).rejects.toThrow('stop')
  })

  test('DYN-5 the definition stays as it was', async () => {
    const given = experiment({ configuration: { k: PROCESS }, secrets: { g: { t: 'x' } } })
    const before = structuredClone(given)
    await completeValues(resolveValues(given, {}, NO_OVERRIDES), {
      takeProbe: async (taken) => {
        ;(taken.provider as unknown as Tree).secrets = 'leaked'
        return { status: 0, stdout: '' }
      },
    })
    expect(given).toEqual(before)
  })

  test('DYN-7 an override takes the place of the probe', () => {
    const { values, probes } = resolve({ configuration: { k: PROCESS } }, {}, { configuration: { k: 'v' } })
    expect(values.configuration).toEqual({ k: 'v' })
    expect(probes).toEqual([])
  })

  test('SEC-7 Vault is opened with the configuration, and asked for each secret', async () => {
    const asked: unknown[] = []
    const openVault: Outside['openVault'] = async (configuration) => async (secret) => {
      asked.push([configuration.vault_addr, secret])
      return secret.key === undefined ? { all: 1 } : 'one'
    }
    const secrets = { g: { a: { type: 'vault', path: 'p', key: 'k' }, b: 'inline' }, whole: { type: 'vault', path: 'q' } }
    const { values } = await complete({ configuration: { vault_addr: 'http://v' }, secrets }, async () => null, openVault)
    expect(values.secrets).toEqual({ g: { a: 'one', b: 'inline' }, whole: { all: 1 } })
    expect(asked).toEqual([
      ['http://v', { type: 'vault', path: 'p', key: 'k' }],
      ['http://v', { type: 'vault', path: 'q' }],
    ])
  })

  test('without a way to Vault the run is refused, for every secret', async () => {
    const secrets = { g: { a: { type: 'vault', path: 'p' }, b: { type: 'vault', path: 'q' } } }
    await expect(complete({ secrets }, async () => null)).rejects.toThrow(
      /`g\.a` is in Vault at `p`[\s\S]*`g\.b` is in Vault at `q`/,
    )
  })
})
