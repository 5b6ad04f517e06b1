import { expect, test } from '@jest/globals'
import type { Settings } from '../../src/settings/settings.ts'
import { settingsSecrets } from '../../src/settings/settings-secrets.ts'

test('passwords of servers and channels are secrets, and what is not one stays readable', () => {
  const settings = {
    auths: { 'example.com': { type: 'bearer', value: 'who-we-are' } },
    notifications: [
      { type: 'http', url: 'https://hooks', headers: { Authorization: 'Bearer abc', 'X-Team': 'team-a' } },
      { type: 'plugin', module: 'chaosslack.notification', token: 'xoxb-secret', channel: 'chaos' },
      { type: 'plugin', module: 'mine', api_key: 12345, token: null },
    ],
  } as unknown as Settings
  const secrets = settingsSecrets(settings)
  expect(secrets).toEqual(expect.arrayContaining(['who-we-are', 'Bearer abc', 'xoxb-secret', '12345']))
  for (const harmless of ['team-a', 'chaos', 'chaosslack.notification']) expect(secrets).not.toContain(harmless)
})
