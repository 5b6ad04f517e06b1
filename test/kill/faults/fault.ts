/** One way of changing a cluster, as an experiment has it. */

/** Where the faults happen. */
export interface Place {
  /** The namespace; what belongs to the whole cluster begins with its name. */
  ns: string
  /** The API group of the kinds that only this place has. */
  group: string
}

export interface Fault {
  /** The actions, each called as in Python. */
  method: Activity[]
  /** Needs nodes to happen to. */
  isOnNodes?: true
  /** How it ends when nobody kills it; 0 when not given. 4: nobody is there who would do it; 5: what is lost is told. */
  endsWith?: 4 | 5
}

/** By what is done, in words. */
export type Faults = Record<string, Fault>

export interface Activity {
  type: 'action'
  name: string
  provider: { type: 'python'; module: string; func: string; arguments: Record<string, unknown> }
}

/** Calls the native function of that dotted name. */
export function action(dotted: string, args: Record<string, unknown>): Activity {
  const [module, func] = [dotted.slice(0, dotted.lastIndexOf('.')), dotted.slice(dotted.lastIndexOf('.') + 1)]
  return { type: 'action', name: func, provider: { type: 'python', module, func, arguments: args } }
}

export function functionOf({ provider }: Activity): string {
  return `${provider.module}.${provider.func}`
}
