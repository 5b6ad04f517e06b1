import { beforeEach, describe, expect, test } from '@jest/globals'
import { readBranchFile, updateBranchFile } from '../../src/github/branch-file.ts'
import type { Client } from '../../src/github/open-client.ts'
import { clientWith, refused } from './client-double.ts'

const FILE = { branch: 'kept', path: 'main/ci/test.json' }

/** Null: there is no branch. */
let text: string | undefined | null
let version: number
let calls: string[]
/** What somebody else does right before the next write. */
let meanwhile: (() => void)[]
let client: Client

beforeEach(() => {
  text = null
  version = 1
  calls = []
  meanwhile = []
  client = clientWith(
    {
      getContent() {
        if (typeof text !== 'string') throw refused(404)
        return { type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64'), sha: String(version) }
      },
      createOrUpdateFileContents({ content, sha }) {
        meanwhile.shift()?.()
        if (text === null) throw refused(404)
        if (typeof text === 'string' && sha === undefined) throw refused(422)
        if (sha !== undefined && sha !== String(version)) throw refused(409)
        write(Buffer.from(String(content), 'base64').toString())
      },
      createTree: ({ tree }) => ({ sha: JSON.stringify(tree) }),
      createCommit({ tree, parents }) {
        expect(parents).toEqual([])
        return { sha: tree }
      },
      createRef({ sha }) {
        meanwhile.shift()?.()
        if (text !== null) throw refused(422)
        write(JSON.parse(String(sha)).find(({ path }: { path: string }) => path === FILE.path).content)
      },
    },
    calls,
  )
})

function write(next: string): void {
  text = next
  version += 1
}

const add = (before: string | null) => `${before ?? ''}+`

describe('a file on a branch', () => {
  test('that is not there is null, on a branch that is not there as well', async () => {
    expect(await readBranchFile(client, FILE)).toBeNull()
    text = undefined
    expect(await readBranchFile(client, FILE)).toBeNull()
  })

  test('makes its branch, then itself, then only its next version', async () => {
    await updateBranchFile(client, FILE, add)
    await updateBranchFile(client, FILE, add)
    expect(text).toBe('++')
    expect(calls.filter((call) => call === 'createRef')).toHaveLength(1)
  })

  test('loses nothing of what others write in between', async () => {
    text = 'a'
    meanwhile = [() => write('ab'), () => write('abc')]
    await updateBranchFile(client, FILE, add)
    expect(text).toBe('abc+')
  })

  test('loses nothing when somebody else makes the branch in the same moment', async () => {
    meanwhile = [() => undefined, () => write('theirs')]
    await updateBranchFile(client, FILE, add)
    expect(text).toBe('theirs+')
  })

  test('that others write all the time is given up', async () => {
    text = 'a'
    meanwhile = Array.from({ length: 20 }, () => () => write('b'))
    await expect(updateBranchFile(client, FILE, add)).rejects.toMatchObject({ status: 409 })
    expect(calls.filter((call) => call.startsWith('createOr'))).toHaveLength(8)
  })

  test('that is refused is not tried again', async () => {
    client = clientWith(
      {
        getContent: () => {
          throw refused(403, 'Resource not accessible by integration')
        },
      },
      calls,
    )
    await expect(updateBranchFile(client, FILE, add)).rejects.toMatchObject({ status: 403 })
    expect(calls).toHaveLength(1)
  })

  test('a folder, or a file too large for its content to come along, is an error', async () => {
    await expect(readBranchFile(clientWith({ getContent: () => [] }), FILE)).rejects.toThrow('is no file')
    const large = { type: 'file', encoding: 'none', content: '', sha: '1' }
    await expect(readBranchFile(clientWith({ getContent: () => large }), FILE)).rejects.toThrow('too large')
  })
})
