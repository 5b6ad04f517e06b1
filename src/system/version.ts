/** Our version, as package.json has it (a test holds them together). */
export const VERSION = '0.1.0'

/** What the journal's first key says: the release of the reference whose format is written here. Its report tool reads it. */
export const FORMAT_VERSION = '1.44.0'
