/** What the measurements share. */

export interface BenchPlace {
  /** The Node that is measured. */
  node: string
  rounds: number
  /** `dist/cli.js`, and `dist/main.js`. */
  command: string
  main: string
  /** Path of an experiment of the bench. */
  experiment(name: string): string
  /** For what runs leave; removed in the end. */
  folder: string
  /** Of a practice cluster in another process. */
  kubeconfig: string
  /** A cluster whose nodes have an image of ours; null where none was named. */
  there: { kubeconfig: string; image: string } | null
  /** Path of the reference's command `chaos`; perhaps not there. */
  reference: string
}
