export interface Decision {
  /** What the reference does. */
  about: string
  /** `kept`: the same; `fixed`: what was meant; `chosen`: another behaviour, in plain sight; `left`: runs as it is, in Python. */
  taken: 'kept' | 'fixed' | 'chosen' | 'left'
  /** What is done here. */
  what: string
  /** The test that holds us to it. */
  proof: { file: string; title: string }
}
