import { expect, test } from '@jest/globals'
import type { FollowUp, LookBack } from '../../src/action/follow-up.ts'
import { tellWebhooks } from '../../src/action/tell-webhooks.ts'
import { buildResult } from '../../src/report/build-result.ts'
import type { HttpRequest } from '../../src/system/http.ts'
import { readFixture } from '../report/fixture.ts'

test.each(['a"b\\c', '","sign":"', 'nightly'])(
  '%s, a secret in the name of a workflow, is told to nobody, and breaks no message',
  async (secret) => {
    const requests: HttpRequest[] = []
    const told = {
      result: buildResult(readFixture('deviated')),
      inputs: { followUp: { notify: { when: 'always', webhooks: { plain: 'https://hooks.example/x' } } } },
      workflow: { repository: { owner: 'octo', repo: 'shop' }, name: `the ${secret}`, links: { run: undefined } },
      tools: {
        masked: (text: string) => text.replaceAll(secret, '***'),
        http: async (request: HttpRequest) => {
          requests.push(request)
          return { status: 200, headers: {}, body: new Uint8Array(), url: request.url }
        },
      },
    } as unknown as FollowUp
    await tellWebhooks(told, { line: '', verdict: null, isFailing: false } as LookBack, AbortSignal.timeout(5_000))
    expect(requests.map(({ body }) => JSON.parse(String(body)).workflow)).toEqual(['the ***'])
  },
)
