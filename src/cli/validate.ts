/** The verb `validate`: everything that is wrong, in one go, and nothing is touched. */

import { checkAll } from '../app/check.ts'
import { describeProblem, InvalidExperiment } from '../experiment/errors.ts'
