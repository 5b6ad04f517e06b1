import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withPython } from '../foreign/python.ts'
import { closeDesks, type Desk, openDesk } from './chaos-gate.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(closeDesks)

interface Activity {
  name: string
  mod: string
  arguments: unknown[]
}

function discovery(): { activities: Activity[]; [key: string]: unknown } {
  return JSON.parse(desk.read('discovery.json'))
}

describe('CLI-39 discover', () => {
  test.each(['chaostoolkit-kubernetes', 'chaosk8s'])(
    'EXT-7 %s is native: its functions with arguments, types and defaults',
    async (name) => {
      const { exitCode, out, error } = await desk.chaosGate('discover', '--no-install', name)
      expect([exitCode, out, error]).toEqual([0, '', 'Discovery outcome saved in ./discovery.json\n'])
      expect(Object.keys(discovery())).toEqual([
        ...['chaoslib_version', 'id', 'target', 'date', 'platform', 'extension', 'activities', 'system'],
      ])
      const terminate = discovery().activities.find((one) => one.mod === 'chaosk8s.pod.actions' && one.name === 'terminate_pods')
      expect(terminate).toMatchObject({ type: 'action', doc: expect.any(String) })
      expect(terminate?.arguments).toEqual(
        expect.arrayContaining([
          { name: 'qty', default: 1, type: 'integer' },
          { name: 'rand', default: false, type: 'boolean' },
          { name: 'label_selector', default: null, type: 'string' },
        ]),
      )
      expect(new Set(discovery().activities.map(({ mod }) => mod.split('.')[0]))).toEqual(new Set(['chaosk8s']))
    },
  )

  test('EXT-7 an argument without a default must be given; types are the portable ones', async () => {
    await desk.chaosGate('discover')
    const { activities } = discovery()
    const scale = activities.find(({ mod, name }) => mod === 'chaosk8s.deployment.actions' && name === 'scale_deployment')
    expect(scale?.arguments).toContainEqual({ name: 'replicas', type: 'integer' })
    const types = activities.flatMap((one) => one.arguments.map((argument) => (argument as { type?: string }).type))
    const portable = [
      'null',
      'boolean',
      'integer',
      'number',
      'string',
      'byte',
      'set',
      'tuple',
      'list',
      'mapping',
      'object',
      undefined,
    ]
    expect(portable).toEqual(expect.arrayContaining([...new Set(types)]))
  })

  test('a package that is not there says so, and nothing is installed; with --compat that is 0', async () => {
    const { exitCode, error } = await desk.chaosGate('discover', 'acme-nothing')
    expect([exitCode, error]).toEqual([
      2,
      expect.stringMatching(/^chaos-gate discover: .*(not installed|no Python package|no python3)/m),
    ])
    expect((await desk.chaosGate('discover', 'acme-nothing', '--compat')).exitCode).toBe(0)
  })

  withPython('of a Python package', () => {
    test('what its own discover function says is written down', async () => {
      const { directory, environment } = desk
      desk.environment = { ...environment, PYTHONPATH: directory, PYTHONDONTWRITEBYTECODE: '1' }
      writeFileSync(
        join(directory, 'acme.py'),
        'def discover(discover_system=True): return {"target": "acme", "system": discover_system}',
      )
      const stand = 'import importlib.metadata\nimportlib.metadata.packages_distributions = lambda: {"acme": ["acme-tools"]}\n'
      writeFileSync(join(directory, 'sitecustomize.py'), stand)
      expect((await desk.chaosGate('discover', '--no-system-info', 'acme-tools')).exitCode).toBe(0)
      expect(discovery()).toEqual({ target: 'acme', system: false })
    })
  })
})
