/** The little of OpenAPI that kubectl needs: that every kind can be validated by the server itself. */

import { apiVersionOf, objectPath, type Resource, type Resources } from '../state/resources.ts'

export function openApiIndex(groupVersions: readonly string[]): object {
  const paths = groupVersions.map((groupVersion) => {
    const path = groupVersion.includes('/') ? `apis/${groupVersion}` : `api/${groupVersion}`
    return [path, { serverRelativeURL: `/openapi/v3/${path}` }]
  })
  return { paths: Object.fromEntries(paths) }
}

/** The document of one group and version, such as `apis/apps/v1`. */
export function openApiOf(resources: Resources, path: string): object {
  const groupVersion = path.replace(/^apis?\//, '')
  const served = resources.all().flatMap((resource) => {
    const version = resource.versions.find((candidate) => apiVersionOf(resource, candidate) === groupVersion)
    return version ? [[`${objectPath(resource, '{namespace}', '{name}', version)}`, operations(resource, version)]] : []
  })
  return { openapi: '3.0.0', info: { title: 'practice', version: 'v1.34.4' }, paths: Object.fromEntries(served), components: {} }
}

function operations({ group, kind }: Resource, version: string): object {
  const query = (name: string) => ({ name, in: 'query', schema: { type: 'string' } })
  const patch = {
    parameters: [query('dryRun'), query('fieldManager'), query('fieldValidation')],
    responses: {},
    'x-kubernetes-group-version-kind': { group, version, kind },
  }
  return { patch }
}
