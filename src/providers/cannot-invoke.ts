/**
 * The activity is written so that it can never be called: a URL without a scheme, a timeout that is no number, a function
 * that does not exist. Where an `ActivityFailed` lets the method go on, this stops it: the reference aborts there
 * (spec ACT-8, RUN-7).
 */
export class CannotInvoke extends Error {
  override readonly name = 'CannotInvoke'
}
