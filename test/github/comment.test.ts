import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type CommentAnswer, type CommentRequest, markerOf, upsertComment } from '../../src/github/comment.ts'
import { GitHubServer } from './github-server.ts'

const MARKER = markerOf('ci', 'chaos', '')
const server = new GitHubServer()

beforeAll(async () => {
  // The client reads it when it is loaded, which is at the first comment.
  process.env.GITHUB_API_URL = await server.start()
})
afterAll(() => server.stop())
beforeEach(() => {
  server.comments = []
  server.calls.length = 0
  server.faults.length = 0
})

function upsert(body: string, more: Partial<CommentRequest> = {}): Promise<CommentAnswer> {
  const request = {
    token: 't',
    repository: { owner: 'octo', repo: 'shop' },
    number: 7,
    marker: MARKER,
    body,
    isCreated: true,
    ...more,
  }
  return upsertComment(request, AbortSignal.timeout(10_000))
}

describe('the marker', () => {
  test('is one line of comment that nothing in a name can close', () => {
    expect(markerOf('My CI', 'e2e (1, "a")', '--> <b>')).toBe(
      '<!-- chaos-gate:My%20CI/e2e%20(1%2C%20%22a%22)/%2D%2D%3E%20%3Cb%3E -->',
    )
  })

  test('tells workflows, jobs and ids apart', () => {
    const markers = [markerOf('a', 'b', ''), markerOf('a', '', 'b'), markerOf('a/b', '', ''), markerOf('', 'a', 'b')]
    expect(new Set(markers).size).toBe(4)
  })
})

describe('one comment', () => {
  test('is created when there is none, with the marker in its first line', async () => {
    const { url } = await upsert('hello')
    expect(server.comments.map(({ body }) => body)).toEqual([`${MARKER}\nhello`])
    expect(url).toBe(server.comments[0]?.html_url)
  })

  test('is found again on the third page, and updated in place', async () => {
    for (let n = 0; n < 230; n++) server.add(`noise ${n}`, { login: 'dev', type: 'User' })
    const ours = server.add(`${MARKER}\nold`)
    const { url } = await upsert('new')
    expect(ours.body).toBe(`${MARKER}\nnew`)
    expect(url).toBe(ours.html_url)
    expect(server.calls.filter((call) => call.startsWith('POST'))).toEqual([])
    expect(server.comments).toHaveLength(231)
  })

  test('that has not changed costs no call', async () => {
    server.add(`${MARKER}\nsame`)
    await upsert('same')
    expect(server.calls).toEqual(['GET /7/comments?per_page=100&page=1'])
  })

  test('of somebody who only wrote our marker is left alone', async () => {
    const forged = server.add(`${MARKER}\nforged`, { login: 'mallory', type: 'User' })
    await upsert('real')
    expect(forged.body).toBe(`${MARKER}\nforged`)
    expect(server.comments).toHaveLength(2)
  })

  test('that was written with the token of a person is found by that person', async () => {
    const mine = server.add(`${MARKER}\nold`, { login: 'dev', type: 'User' })
    await upsert('new')
    expect(mine.body).toBe(`${MARKER}\nnew`)
  })

  test('a marker further down, in a quotation, is not ours', async () => {
    server.add(`> quoted\n${MARKER}\nx`)
    await upsert('new')
    expect(server.comments).toHaveLength(2)
  })

  test('is not created when only an earlier one should be brought up to date', async () => {
    expect(await upsert('fine', { isCreated: false })).toEqual({ url: undefined })
    expect(server.comments).toEqual([])
  })
})

test('a comment that a person deletes meanwhile is written anew', async () => {
  server.add(`${MARKER}\nold`)
  server.faults.push({ method: 'PATCH', status: 0, meanwhile: () => server.comments.splice(0) })
  const { url } = await upsert('new')
  expect(server.comments.map(({ body }) => body)).toEqual([`${MARKER}\nnew`])
  expect(url).toBe(server.comments[0]?.html_url)
})

describe('two jobs at the same time', () => {
  test('leave the oldest comment, with the newest text', async () => {
    server.faults.push({ method: 'POST', status: 0, meanwhile: () => server.add(`${MARKER}\nof the other job`) })
    const { url } = await upsert('mine')
    expect(server.comments.map(({ body }) => body)).toEqual([`${MARKER}\nmine`])
    expect(url).toBe(server.comments[0]?.html_url)
  })

  test('a duplicate that the other job has deleted already is no problem', async () => {
    server.faults.push({ method: 'POST', status: 0, meanwhile: () => server.add(`${MARKER}\nof the other job`) })
    server.faults.push({ method: 'DELETE', status: 404, message: 'Not Found' })
    await expect(upsert('mine')).resolves.toMatchObject({ url: expect.any(String) })
  })
})

describe('when GitHub does not answer as it should', () => {
  test('a secondary limit is waited for', async () => {
    server.faults.push({
      method: 'POST',
      status: 403,
      message: 'You have exceeded a secondary rate limit',
      headers: { 'retry-after': '0' },
    })
    await upsert('hello')
    expect(server.comments).toHaveLength(1)
  })

  test('a wait of minutes is not worth a comment', async () => {
    server.faults.push({ method: 'GET', status: 429, headers: { 'retry-after': '600' } })
    await expect(upsert('hello')).rejects.toMatchObject({ status: 429 })
  })

  test('a server error is asked again', async () => {
    server.faults.push({ method: 'GET', status: 502 })
    await upsert('hello')
    expect(server.comments).toHaveLength(1)
  })

  test('an answer that was lost leaves one comment', async () => {
    server.faults.push({ method: 'POST', status: 0, isDropped: true })
    await upsert('hello')
    expect(server.comments).toHaveLength(1)
  })

  test('a refusal is not asked again', async () => {
    server.faults.push({ method: 'POST', status: 403, message: 'Resource not accessible by integration' })
    await expect(upsert('hello')).rejects.toMatchObject({ status: 403 })
    expect(server.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1)
  })
})
