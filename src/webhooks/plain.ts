/** A message as plain JSON, for programs of the reader's own. What is added keeps the version. */

import type { Message } from './message.ts'

const WEBHOOK_VERSION = 1

export function renderPlain({ verdict, headline, failed, more, comparison, source }: Message): object {
  return {
    version: WEBHOOK_VERSION,
    tool: 'chaos-gate',
    verdict,
    passed: verdict === 'passed',
    headline,
    failed: failed.map(({ title, what }) => ({ title, what })),
    more,
    comparison,
    repository: source.repository,
    workflow: source.workflow,
    run: source.run ?? null,
  }
}
