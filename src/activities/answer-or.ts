import { ActivityFailed } from '../experiment/errors.ts'

/** @throws ActivityFailed with `message` where the answer is no and the experiment wants that to be a failure */
export function answerOr(isTrue: boolean, isRaised: boolean, message: string): boolean {
  if (!isTrue && isRaised) throw new ActivityFailed(message)
  return isTrue
}
