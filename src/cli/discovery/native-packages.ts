/** The Python packages whose functions are native here. */

export interface NativePackage {
  /** As pip knows it. */
  name: string
  /** The Python package, whose name the functions begin with. */
  module: string
  summary: string
}

export const NATIVE_PACKAGES: readonly NativePackage[] = [
  { name: 'chaostoolkit-kubernetes', module: 'chaosk8s', summary: 'Kubernetes' },
  { name: 'chaostoolkit-istio', module: 'chaosistio', summary: 'Istio' },
  { name: 'chaos-gate', module: 'chaosgate', summary: 'What only Chaos Gate has' },
]

/** By either of its names. */
export function findNativePackage(wanted: string): NativePackage | undefined {
  return NATIVE_PACKAGES.find(({ name, module }) => wanted === name || wanted === module)
}
