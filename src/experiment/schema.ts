/** The experiment as it stands in a file: the names are the format's own (spec, appendix "shapes"). */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export interface ProcessProvider {
  type: 'process'
  path: string
  arguments?: string | Json[] | Record<string, Json>
  /** Seconds. */
  timeout?: number
}

export interface HttpProvider {
  type: 'http'
  url: string
  method?: string
  headers?: Record<string, Json>
  arguments?: Json
  /** Seconds, or [connect, read] in seconds. */
  timeout?: number | [number, number] | string
  verify_tls?: boolean
  max_retries?: number
}

export interface PythonProvider {
  type: 'python'
  module: string
  func: string
  arguments?: Record<string, Json>
  secrets?: string[] | string
}

export type Provider = ProcessProvider | HttpProvider | PythonProvider

export interface ControlDeclaration {
  name: string
  provider: { type: string; module?: string; arguments?: Record<string, Json> }
  scope?: 'before' | 'after'
  automatic?: boolean
  ref?: string
}

/** What a settings file or a control file says of a control; its name is the key (spec CTRL-31). */
export type ControlDefinition = Omit<ControlDeclaration, 'name'>

export interface Activity {
  type: 'probe' | 'action'
  name: string
  provider: Provider
  background?: boolean
  /** Seconds, or a `${name}` that holds them. */
  pauses?: { before?: number | string; after?: number | string }
  controls?: ControlDeclaration[]
  tolerance?: Tolerance
  timeout?: number
}

/** An element of the method or the rollbacks: an activity, or the name of one that stands elsewhere. */
export type Entry = Activity | { ref: string; background?: boolean; tolerance?: Tolerance }

export type Tolerance =
  | boolean
  | number
  | string
  | Json[]
  | { type: 'regex'; pattern: string; target?: string }
  | { type: 'jsonpath'; path: string; target?: string; count?: number; expect?: Json }
  | { type: 'range'; range: [number, number]; target?: string }
  | (Activity & { type: 'probe' })

export interface Hypothesis {
  title: string
  probes?: Entry[]
  controls?: ControlDeclaration[]
}

export interface Experiment {
  title: string
  description: string
  method: Entry[]
  'steady-state-hypothesis'?: Hypothesis
  rollbacks?: Entry[]
  configuration?: Record<string, Json>
  secrets?: Record<string, Json>
  controls?: ControlDeclaration[]
  extensions?: { name: string; [key: string]: Json }[]
  contributions?: Record<string, string>
  tags?: string[]
  runtime?: { hypothesis?: { strategy?: string }; rollbacks?: { strategy?: string } }
  [key: string]: unknown
}

export type HypothesisStrategy =
  | 'default'
  | 'before-method-only'
  | 'after-method-only'
  | 'during-method-only'
  | 'continuously'
  | 'skip'
export type RollbackStrategy = 'default' | 'always' | 'never' | 'deviated'
export type Dry = 'probes' | 'actions' | 'activities' | 'pause'

/** What `${name}` is looked up in: configuration first, then the second level of each group of secrets (spec SUB-1). */
export interface Values {
  configuration: Record<string, unknown>
  secrets: Record<string, unknown>
}
