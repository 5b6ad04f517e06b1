/** Makes any experiment deviate for sure, here and in a pod: it breaks what only it looks at. */

/** Where it may write in a pod, and else beside the run. */
const PLACE = "const at = process.env.CHAOS_GATE_POD_NAME ? '/results/broken' : 'broken'; const fs = require('fs');"

export function deviating(text: string): string {
  const experiment = JSON.parse(text)
  const node = (program: string) => ({ type: 'process', path: 'node', arguments: ['-e', `${PLACE} ${program}`] })
  const provider = node('process.exit(fs.existsSync(at) ? 1 : 0)')
  experiment['steady-state-hypothesis'].probes = [{ type: 'probe', name: 'is-whole', tolerance: 0, provider }]
  experiment.method.push({ type: 'action', name: 'break', provider: node("fs.writeFileSync(at, '')") })
  return JSON.stringify(experiment)
}
