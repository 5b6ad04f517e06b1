/** What is odd around the functions, and in the other extensions. */

import type { Decision } from './decision.ts'

export const ofTheRest: Readonly<Record<number, Decision>> = {
  30: {
    about:
      'a kubeconfig hides all keys, `"false"` is true, keys alone verify no certificate, passwords are never sent, several paths in `KUBECONFIG` are none',
    taken: 'fixed',
    what: 'False is false, passwords are sent, several paths are read as kubectl reads them. The order and the default stay; a certificate that is not verified is told.',
    proof: {
      file: 'test/kubernetes/find-target.test.ts',
      title: 'KUBERNETES_VERIFY_SSL %s: the certificate is%s verified',
    },
  },
  31: {
    about: '`secrets` beside the provider have no effect',
    taken: 'kept',
    what: 'The same, with a warning that says where they belong.',
    proof: { file: 'test/experiment/validate.test.ts', title: 'ACT-13 configuration of an activity' },
  },
  32: {
    about: '`discover` calls many probes actions, and leaves out two functions',
    taken: 'chosen',
    what: 'Each is what it is, and all are there.',
    proof: { file: 'test/activities/index.test.ts', title: 'what a name says that the function is, it is' },
  },
  33: {
    about: 'with debugging on, bearer tokens are printed',
    taken: 'fixed',
    what: 'No request is printed, and secrets are masked in whatever is.',
    proof: { file: 'test/experiment/mask.test.ts', title: 'SEC-14 secrets do not appear' },
  },
  34: {
    about: 'deprecated functions',
    taken: 'kept',
    what: 'All of them work, and the log says what to use instead; `read_microservices_logs` is nothing but another name, and says nothing.',
    proof: {
      file: 'test/activities/chaosk8s/waiting.test.ts',
      title: '%#: deprecated, the same as the new one, which is named',
    },
  },
  35: {
    about: 'the control that is to bypass activities does nothing',
    taken: 'fixed',
    what: 'What is bypassed is not called, and stands in the journal; the verdict does not take it for injected.',
    proof: {
      file: 'test/controls/chaosaddons/bypass.test.ts',
      title: 'an action that was bypassed has injected nothing, and the verdict does not say that it has',
    },
  },
  36: {
    about: 'safeguards notice late, one per process, and leave no trace',
    taken: 'fixed',
    what: 'Native. Each result is judged at once, first looks are a gate, every control counts, rollbacks are played, and the verdict names the safeguard and what it saw.',
    proof: {
      file: 'test/controls/chaosaddons/safeguards.test.ts',
      title: 'are a gate: nothing begins when one is not met',
    },
  },
  37: {
    about: 'Prometheus: means break, no authentication, no numeric tolerance',
    taken: 'left',
    what: 'Its functions run as they are, in Python. An `http` provider with headers and a tolerance by JSONPath does the same natively.',
    proof: {
      file: 'test/foreign/provider.test.ts',
      title: 'PY-1 the arguments by name, with variables replaced; the result is the output',
    },
  },
  38: {
    about: 'k6 is always a success',
    taken: 'left',
    what: 'Its functions run as they are, in Python. The exit code of a `process` provider that runs k6 is judged by its tolerance, and is a warning without one.',
    proof: {
      file: 'test/providers/process.test.ts',
      title: 'PROC-8 an exit code above 0 is no failure; it is a warning, unless there is a tolerance',
    },
  },
  39: {
    about: 'reports crash, and leave out rollbacks and deviations',
    taken: 'fixed',
    what: 'Reports of our own, from any journal, without LaTeX or pandoc.',
    proof: {
      file: 'test/report/golden.test.ts',
      title: 'report.html, of which style and script are the same every time',
    },
  },
  40: {
    about: 'the operator has no status and no journal, and wants wide permissions',
    taken: 'chosen',
    what: 'There is no operator: `chaos-gate job` prints the Job or CronJob of an experiment with the least roles that it needs.',
    proof: { file: 'test/job/job-verb.test.ts', title: 'prints all that one run needs, each thing before who names it' },
  },
}
