/** Bounds on what an experiment may ask of this process. None is known to be near what a person writes. */

/** Characters of one experiment, variables or settings file. */
export const TEXT_MAX = 2_000_000

/** Levels of lists and mappings inside each other. */
export const DEPTH_MAX = 100

/** Values in one file, counting what an alias repeats every time that it is repeated. */
export const VALUES_MAX = 200_000

/** Activities in hypothesis, method and rollbacks together. */
export const ACTIVITIES_MAX = 10_000

/** Problems, and warnings, told at once. */
export const PROBLEMS_MAX = 100

/** Values that one JSONPath may look at. */
export const JSONPATH_VISITS_MAX = 1_000_000

/** Characters of a regular expression. */
export const PATTERN_MAX = 10_000

/** Characters that a regular expression is tried on. */
export const PATTERN_TEXT_MAX = 10_000_000

/** Milliseconds that one regular expression may take on one text. */
export const PATTERN_MILLISECONDS_MAX = 1_000

/** Characters of the sentence that tells what a tolerance expected and saw. */
export const SAID_MAX = 240
