import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Journal } from '../../src/experiment/journal.ts'
import { closeBenches, openBench, withPython } from '../foreign/python.ts'
import { closeServers, serve } from '../system/http/server.ts'
import { ask, command, experiment, type Told } from './ask.ts'

afterEach(closeServers)
afterEach(closeBenches)

const python = (func: string, more = {}) => ({ type: 'python', module: 'mine', func, ...more })
const action = (name: string, provider: unknown) => ({ type: 'action', name, provider })

function journalOf({ outcomes }: Told): Journal {
  return JSON.parse(readFileSync(outcomes[0]?.journalPath ?? '', 'utf8'))
}

withPython("functions of the user's own", () => {
  test('an action is taken at its word, and that is said', async () => {
    const { environment } = openBench({ mine: 'def fill(): return "full"' })
    const told = await ask({ files: { 'e.yaml': experiment({ method: [action('fill', python('fill'))] }) }, environment })
    const journal = journalOf(told)
    expect(told.verdict.name).toBe('passed')
    expect(journal.run[0]).toMatchObject({ status: 'succeeded', output: 'full' })
    expect(journal['chaos-gate']?.warnings).toEqual([expect.stringContaining('nothing but its own word')])
  })

  test('VAL-61 a module that is not there is refused with its place', async () => {
    const { environment } = openBench()
    const told = await ask({ files: { 'e.yaml': experiment({ method: [action('fill', python('fill'))] }) }, environment })
    expect(told.verdict.name).toBe('invalid')
    expect(told.outcomes[0]?.problems).toEqual([
      expect.objectContaining({
        file: 'e.yaml',
        line: 8,
        message: expect.stringContaining("could not find Python module 'mine'"),
      }),
    ])
  })

  test('DYN-3 DYN-6 a value of the configuration is found with those before it and every secret', async () => {
    const { environment } = openBench({ mine: 'def find(configuration, secrets): return [configuration, secrets]' })
    const probe = { type: 'probe', name: 'find', provider: python('find') }
    const told = await ask({
      files: {
        'e.yaml': experiment({
          configuration: { a: 1, found: probe },
          secrets: { x: { token: 'abcd' } },
          method: [command('tell', 'echo', '${found}')],
        }),
      },
      environment,
    })
    expect(journalOf(told).run[0]?.output).toMatchObject({ stdout: "[{'a': 1}, {'token': '***'}]\n" })
  })

  test('EXIT-7 a function that exits ends its experiment; rollbacks are played, and the next experiment is run', async () => {
    const { environment } = openBench({ mine: 'import sys\ndef leave(): sys.exit(20)\ndef fine(): return 1' })
    const fine = action('fine', python('fine'))
    const told = await ask({
      files: {
        'a.yaml': experiment({ method: [action('leave', python('leave')), fine], rollbacks: [fine] }),
        'b.yaml': experiment({ method: [fine] }),
      },
      environment,
    })
    expect(told.outcomes.map(({ verdict }) => verdict.name)).toEqual(['interrupted', 'passed'])
    expect(told.outcomes[0]?.verdict.reason).toBe('Received the exit signal: 20')
    expect(journalOf(told)).toMatchObject({ status: 'interrupted', rollbacks: [{ status: 'succeeded' }] })
  })

  test('CTRL-6 CTRL-30 a control changes what it wraps, and one that is not there is a warning', async () => {
    const { environment } = openBench({ watch: 'def after_activity_control(context, state): state["seen"] = context["name"]' })
    const control = (name: string) => ({ name, provider: { type: 'python', module: name } })
    const method = [command('go', 'true')]
    const told = await ask({
      files: { 'e.yaml': experiment({ controls: [control('watch'), control('gone')], method }) },
      environment,
    })
    expect(journalOf(told)).toMatchObject({ status: 'completed', run: [{ seen: 'go' }] })
    expect(journalOf(told)['chaos-gate']?.warnings).toEqual([
      expect.stringContaining("Could not find Python module 'gone' in control 'gone'"),
    ])
  })
})

describe('secrets in Vault', () => {
  const vaultWith = (token: string) =>
    serve((_, response) => response.end(JSON.stringify({ data: { data: { token }, metadata: {} } })))
  const withSecret = (vault_addr: string) =>
    experiment({
      configuration: { vault_addr, vault_token: 'root-token' },
      secrets: { api: { token: { type: 'vault', path: 'shop', key: 'token' } } },
      method: [command('tell', 'echo', '${token}')],
    })

  test('SEC-6 are there when the experiment begins, and unreadable in what is written', async () => {
    const told = await ask({ files: { 'e.yaml': withSecret(await vaultWith('from-vault')) } })
    expect(told.verdict.name).toBe('passed')
    expect(journalOf(told).run[0]?.output).toMatchObject({ stdout: '***\n' })
    expect(told.secrets).toEqual(expect.arrayContaining(['from-vault', 'root-token']))
  })

  test('SEC-10 that cannot be had refuse the experiment', async () => {
    const told = await ask({ files: { 'e.yaml': withSecret('http://127.0.0.1:1') } })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('does not answer') })
  })
})

describe('experiments on a web server', () => {
  test('LOAD-1 LOAD-6 are run like files', async () => {
    const text = JSON.stringify(experiment({ method: [command('go', 'true')] }))
    const address = await serve((_, response) => response.setHeader('Content-Type', 'text/plain').end(text))
    const told = await ask({ files: {}, experiments: [`${address}/shop/down.json`] })
    expect(told.outcomes).toMatchObject([{ file: `${address}/shop/down.json`, verdict: { name: 'passed' } }])
    expect(told.outcomes[0]?.journalPath).toMatch(/journals\/down\.json$/)
  })

  test('LOAD-5 that do not come are refused like files', async () => {
    const told = await ask({ files: {}, experiments: ['http://127.0.0.1:1/e.json'] })
    expect(told.verdict).toMatchObject({ name: 'invalid', reason: expect.stringContaining('Failed to fetch the experiment') })
  })
})
