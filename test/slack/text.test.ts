import { describe, expect, test } from '@jest/globals'
import { fields, harmless, header, markdown, section } from '../../src/slack/text.ts'

describe('texts for Slack', () => {
  test('call nobody, and link nowhere', () => {
    expect(harmless('<!channel> <@U1> & <https://evil|here> @all')).toBe(
      '&lt;!channel&gt; &lt;@\u200bU1&gt; &amp; &lt;https:\u200b//evil|here&gt; @\u200ball',
    )
  })

  test('are one line without colours and invisible characters', () => {
    expect(harmless('a\n\u001b[31mb\u202e')).toBe('a b\ufffd')
  })

  test('are cut before they are escaped, so that no entity is cut', () => {
    const text = harmless('&'.repeat(5000), 100)
    expect(text.length).toBeLessThanOrEqual(100)
    expect(text).toMatch(/^(&amp;)+…$/)
  })

  test('stand in plain-text objects, which are never empty', () => {
    expect(header('<x>')).toEqual({ type: 'header', text: { type: 'plain_text', emoji: false, text: '&lt;x&gt;' } })
    expect(section('')).toEqual({ type: 'section', text: { type: 'plain_text', emoji: false, text: '-' } })
    expect(fields([['State', 'Running']])).toMatchObject({ fields: [{ text: 'State' }, { text: 'Running' }] })
  })

  test("of the experimenter's own keep their links but call no channel", () => {
    expect(markdown('*See* <https://wiki|this> <!here> <@U1> <#C1>')).toEqual({
      type: 'section',
      text: { type: 'mrkdwn', verbatim: true, text: '*See* <https://wiki|this> &lt;!here> &lt;@U1> &lt;#C1>' },
    })
  })
})
