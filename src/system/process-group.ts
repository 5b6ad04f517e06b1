/** Processes that lead a group of their own: ending one ends whatever it has started too (spec PROC-10, improved). */

/** Missing when it could not be started. */
interface Leader {
  pid?: number | undefined
}

const running = new Set<Leader>()

// Not even a crash of this process leaves a child behind; only a KILL of it can.
process.on('exit', endAllChildren)

/** From now on the leader's group does not outlive this process. */
export function watchGroup(leader: Leader): void {
  running.add(leader)
}

export function unwatchGroup(leader: Leader): void {
  running.delete(leader)
}

/** Kills every process tree that is still running, at once and without waiting: for a second signal, which has no patience. */
export function endAllChildren(): void {
  for (const leader of running) signalGroup(leader, 'SIGKILL')
}

/** A group that has nobody left in it needs no signal, and one that belongs to another user takes none from us. */
export function signalGroup({ pid }: Leader, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!['ESRCH', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) throw error
  }
}
