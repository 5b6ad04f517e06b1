/** The shape in which objects go out: whole, as metadata only, or as rows of a table. */

import type { ApiObject } from '../state/objects.ts'
import { apiVersionOf, type Resource } from '../state/resources.ts'
import { columnsOf } from './columns.ts'

export type Shape = 'object' | 'metadata' | 'table'

const META = 'meta.k8s.io/v1'

/** What an Accept header asks for, of the shapes that are known. */
export function wantedShape(accept: string): Shape {
  for (const part of accept.split(',')) {
    if (/as=Table/.test(part) && /v=v1(;|$)/.test(part.trim())) return 'table'
    if (/as=PartialObjectMetadata(List)?/.test(part)) return 'metadata'
    if (/application\/json|\*\/\*/.test(part)) return 'object'
  }
  return 'object'
}

/** How objects of a resource and version are shown. */
export interface View {
  resource: Resource
  version: string
  shape: Shape
  /** `includeObject`: what a table's rows carry besides their cells. */
  includeObject: string
  /** Milliseconds since 1970, for ages. */
  now: number
}

export function showObject(view: View, object: ApiObject): object {
  if (view.shape === 'table') return { ...tableHead(view), rows: [row(view, object)] }
  return view.shape === 'metadata' ? metadataOnly(object) : inVersion(view, object)
}

/** An event of a watch; only a table's first event carries the columns. */
export function showEvent(view: View, object: ApiObject, isFirst: boolean): object {
  const shown = showObject(view, object)
  return view.shape === 'table' && !isFirst ? { ...shown, columnDefinitions: null } : shown
}

export function showList(view: View, objects: readonly ApiObject[], metadata: object): object {
  if (view.shape === 'table') return { ...tableHead(view), metadata, rows: objects.map((object) => row(view, object)) }
  if (view.shape === 'metadata') {
    return { kind: 'PartialObjectMetadataList', apiVersion: META, metadata, items: objects.map(metadataOnly) }
  }
  const items = objects.map((object) => itemOf(view, object))
  return { kind: `${view.resource.kind}List`, apiVersion: apiVersionOf(view.resource, view.version), metadata, items }
}

function inVersion({ resource, version }: View, object: ApiObject): ApiObject {
  const { apiVersion: _, kind, ...rest } = object
  return { kind, apiVersion: apiVersionOf(resource, version), ...rest }
}

/** Items of built-in lists have no kind of their own; those of custom ones do. */
function itemOf(view: View, object: ApiObject): object {
  if (view.resource.isCustom) return inVersion(view, object)
  const { apiVersion: _, kind: __, ...rest } = object
  return rest
}

function metadataOnly({ metadata }: ApiObject): object {
  return { kind: 'PartialObjectMetadata', apiVersion: META, metadata }
}

function tableHead({ resource }: View) {
  const columnDefinitions = columnsOf(resource).map(({ name, type, priority }) => ({
    name,
    type,
    format: name === 'Name' ? 'name' : '',
    description: '',
    priority,
  }))
  return { kind: 'Table', apiVersion: META, metadata: {}, columnDefinitions }
}

function row(view: View, object: ApiObject): object {
  const cells = columnsOf(view.resource).map((column) => column.cell(object, view.now))
  if (view.includeObject === 'None') return { cells }
  return { cells, object: view.includeObject === 'Object' ? inVersion(view, object) : metadataOnly(object) }
}
