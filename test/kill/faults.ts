/** Everything that native functions do to a cluster: one experiment for each of them, and a few for what they do together. */

import { dump } from 'js-yaml'
import { customFaults } from './faults/custom.ts'
import type { Fault, Faults, Place } from './faults/fault.ts'
import { trafficFaults } from './faults/traffic.ts'
import { clusterFaults } from './faults/whole-cluster.ts'
import { workloadFaults } from './faults/workloads.ts'

export function faultsOn(place: Place): Faults {
  return { ...workloadFaults(place), ...trafficFaults(place), ...customFaults(place), ...clusterFaults(place) }
}

/** An experiment that stands still for a moment after each action. */
export function experimentOf({ method }: Fault): string {
  const pause = { type: 'action', name: 'wait', provider: { type: 'process', path: 'sleep', arguments: ['0.3'] } }
  return dump({ title: 'To be killed', description: 'At any moment', method: method.flatMap((each) => [each, pause]) })
}
