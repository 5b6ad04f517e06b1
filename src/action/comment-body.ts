/** The comment with what was found out beside the result itself. */

import { COMMENT_MAX, renderComment } from '../report/comment.ts'
import type { Links } from '../report/parts.ts'
import type { Result } from '../report/result.ts'

/** `block` stands in front of the last line, which says where to read on. The result's details make room for it. */
export function commentBody(result: Result, links: Links, block: string, max = COMMENT_MAX): string {
  if (block === '') return renderComment(result, links, max)
  const body = renderComment(result, links, max - block.length - 2)
  const end = body.lastIndexOf('\n\n')
  return [body.slice(0, end), block, body.slice(end + 2)].join('\n\n')
}
