import { expect, test } from '@jest/globals'
import { proxyFor } from '../../src/kubernetes/proxy.ts'

const P = 'http://proxy:3128'

test.each<[string, string, Record<string, string>, string | undefined]>([
  ['none', 'https://api:6443', {}, undefined],
  ['HTTPS_PROXY for https', 'https://api:6443', { HTTPS_PROXY: P, HTTP_PROXY: 'http://other' }, P],
  ['lower case', 'https://api:6443', { https_proxy: P }, P],
  ['HTTP_PROXY for https too, as for the reference', 'https://api:6443', { HTTP_PROXY: P }, P],
  ['HTTPS_PROXY is not for http', 'http://api', { HTTPS_PROXY: P }, undefined],
  ['HTTP_PROXY for http', 'http://api', { http_proxy: P }, P],
  ['a proxy without a scheme', 'https://api', { HTTPS_PROXY: 'proxy:3128' }, P],
  ['not for this machine', 'https://127.0.0.1:6443', { HTTPS_PROXY: P }, undefined],
  ['not for localhost', 'https://localhost:6443', { HTTPS_PROXY: P }, undefined],
  ['not for IPv6 loopback', 'https://[::1]:6443', { HTTPS_PROXY: P }, undefined],
  ['NO_PROXY *', 'https://api', { HTTPS_PROXY: P, NO_PROXY: '*' }, undefined],
  ['NO_PROXY names the host', 'https://api', { HTTPS_PROXY: P, NO_PROXY: 'x, api' }, undefined],
  ['NO_PROXY names a domain above it', 'https://api.corp.example', { HTTPS_PROXY: P, no_proxy: 'corp.example' }, undefined],
  ['NO_PROXY with a dot before', 'https://api.corp.example', { HTTPS_PROXY: P, NO_PROXY: '.corp.example' }, undefined],
  ['NO_PROXY is no suffix of letters', 'https://notcorp.example', { HTTPS_PROXY: P, NO_PROXY: 'corp.example' }, P],
  ['NO_PROXY with the port', 'https://api:6443', { HTTPS_PROXY: P, NO_PROXY: 'api:6443' }, undefined],
  ['NO_PROXY with another port', 'https://api:6443', { HTTPS_PROXY: P, NO_PROXY: 'api:443' }, P],
  ['NO_PROXY with a block that holds it', 'https://10.1.2.3', { HTTPS_PROXY: P, NO_PROXY: '10.0.0.0/8' }, undefined],
  ['NO_PROXY with a block that does not', 'https://11.1.2.3', { HTTPS_PROXY: P, NO_PROXY: '10.0.0.0/8' }, P],
  ['NO_PROXY with a block, for a name', 'https://api', { HTTPS_PROXY: P, NO_PROXY: '10.0.0.0/8' }, P],
])('%s', (_title, server, environment, expected) => {
  expect(proxyFor(server, environment)).toBe(expected)
})
