/** A run goes on, and puts the cluster back, though nobody reads any more what it says. */

/** Of a stream whose reader has gone (`| head`, a terminal that was closed) or whose disk is full. */
export type Deaf = (error: NodeJS.ErrnoException) => void

/**
 * Without a listener the first write to a closed pipe would end the process in the middle of a run. `told` hears of what is more
 * than a reader who has seen enough, once for each stream.
 */
export function outliveReaders(streams: readonly NodeJS.WritableStream[], told: Deaf = () => undefined): void {
  for (const stream of streams) {
    let isTold = false
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || isTold) return
      isTold = true
      told(error)
    })
  }
}
