/** The flags of the command line. Data: parsing, help and docs/command.md all read it. */

export interface Flag {
  /** Without the dashes. */
  name: string
  /** The one-letter form, without the dash. */
  short?: string
  /** How the help names its value; missing when it takes none. */
  value?: string
  choices?: readonly string[]
  /** What it means without a value, where it may stand alone. */
  implied?: string
  /** May be given several times. */
  isRepeatable?: boolean
  summary: string
}

export const HELP: Flag = { name: 'help', short: 'h', summary: 'print this and end' }

/** Those that come before the verb (spec CLI-1 to CLI-9). */
export const GLOBAL_FLAGS: readonly Flag[] = [
  HELP,
  { name: 'version', summary: 'print the version and end' },
  { name: 'verbose', summary: 'say also what is only of interest when something is odd' },
  { name: 'no-version-check', summary: 'accepted for chaos; no server is ever asked for a version' },
  { name: 'change-dir', value: 'DIR', summary: 'go there first; the log file stays where it is' },
  { name: 'no-log-file', summary: 'write no log file' },
  {
    name: 'log-file',
    value: 'PATH',
    summary: 'where the log is added to; else the verbs of chaos write chaostoolkit.log, and ours none',
  },
  {
    name: 'log-file-level',
    value: 'LEVEL',
    choices: ['debug', 'info', 'warning', 'error'],
    summary: 'what is worth a line in the log file (debug)',
  },
  {
    name: 'log-format',
    value: 'FORMAT',
    choices: ['string', 'json'],
    summary: 'how progress is told on stderr: for people, or as one JSON object a line; the log file stays text',
  },
  { name: 'settings', value: 'PATH', summary: 'the settings file; else ~/.chaostoolkit/settings.yaml' },
]

/** After any verb. */
export const COMPAT: Flag = {
  name: 'compat',
  value: 'WITH',
  choices: ['chaostoolkit'],
  implied: 'chaostoolkit',
  summary: "the reference's exit codes, rollbacks and lines of the log, and no undo",
}

export const CLUSTER: readonly Flag[] = [
  { name: 'kubeconfig', value: 'PATH', summary: 'as for kubectl; else KUBECONFIG, ~/.kube/config or the pod it runs in' },
  { name: 'context', value: 'NAME', summary: 'the context of the kubeconfig; else its current one' },
]

export const FETCHING: Flag = {
  name: 'no-verify-tls',
  summary: 'fetch experiments from an https:// address that nobody vouches for',
}

/** Those of `chaos run` (spec CLI-20 to CLI-29), then ours, spelt as the inputs of the action. */
export const RUNNING: readonly Flag[] = [
  {
    name: 'journal-path',
    value: 'PATH',
    summary: 'where the journal goes (journal.json), of several experiments the last one; each has its own in the report folder',
  },
  {
    name: 'dry',
    value: 'MODE',
    choices: ['probes', 'actions', 'activities', 'pause'],
    summary: 'leave these out and go through the rest',
  },
  { name: 'no-validation', summary: 'run without looking at the experiment first' },
  FETCHING,
  {
    name: 'hypothesis-strategy',
    value: 'WHEN',
    choices: ['default', 'before-method-only', 'after-method-only', 'during-method-only', 'continuously', 'continously', 'skip'],
    summary: "when the steady state is asked for; else the experiment's own, else before and after",
  },
  { name: 'hypothesis-frequency', value: 'SECONDS', summary: 'the pause between two looks of a continuous hypothesis (1)' },
  { name: 'fail-fast', summary: 'end the method as soon as a continuous hypothesis deviates' },
  {
    name: 'rollback-strategy',
    value: 'WHEN',
    choices: ['default', 'always', 'never', 'deviated'],
    summary: "when the rollbacks are played; else the experiment's own, else always",
  },
  { name: 'var', value: 'KEY[:TYPE]=VALUE', isRepeatable: true, summary: 'overrides a value of the configuration' },
  {
    name: 'var-file',
    value: 'PATH',
    isRepeatable: true,
    summary: 'overrides configuration and secrets from a .env, JSON or YAML file',
  },
  {
    name: 'control-file',
    value: 'PATH',
    isRepeatable: true,
    summary: 'controls around every experiment, from a YAML or JSON file of names and definitions',
  },
  { name: 'namespace', value: 'NAME', summary: 'what ns falls back to' },
  { name: 'timeout', value: 'DURATION', summary: 'of everything, through the same path as Ctrl-C (30m)' },
  {
    name: 'random',
    value: 'NUMBER',
    summary: 'run so many of the experiments, drawn by chance; --seed draws the same ones again',
  },
  {
    name: 'shard',
    value: 'NUMBER/OF',
    summary:
      'run one part of the experiments (2/8), while other runs take the others; what acts in the same namespaces stays together',
  },
  {
    name: 'shard-by',
    value: 'WHAT',
    choices: ['namespace', 'file'],
    summary: 'what stays together (namespace); file where each shard has a cluster of its own',
  },
  {
    name: 'durations',
    value: 'PATH',
    summary: 'the results.json of an earlier run, so that all shards take about as long; the same for all of them',
  },
  { name: 'seed', value: 'NUMBER', summary: 'repeats the random choices of an earlier run' },
  {
    name: 'undo',
    value: 'WHEN',
    choices: ['always', 'on-failure', 'never'],
    summary: 'when what the rollbacks left is put back (always)',
  },
  {
    name: 'policy',
    value: 'PATH',
    summary: 'what may be touched, where, and how much of it (.github/chaos-policy.yaml, if it is there)',
  },
  {
    name: 'when-busy',
    value: 'WHAT',
    choices: ['wait', 'fail', 'run'],
    summary: 'what to do while another run acts in the same namespaces of the cluster (wait)',
  },
  { name: 'report', value: 'DIR', summary: 'folder for journals and every report of them (chaos-report)' },
  { name: 'quiet', summary: 'say nothing meanwhile but warnings, and then only what did not pass' },
  { name: 'json', summary: 'print the result as JSON, as results.json has it' },
]

export const WAITING: readonly Flag[] = [
  {
    name: 'wait-for',
    value: 'WHAT',
    isRepeatable: true,
    summary: 'a rollout (shop/deployment/front) or a URL to wait for first',
  },
  { name: 'wait-timeout', value: 'DURATION', summary: 'for all of them together (5m)' },
]

/** Of a Job, wherever it is made. */
export const SHARDS: readonly Flag[] = [
  {
    name: 'shards',
    value: 'NUMBER',
    summary:
      'so many pods that take a part of the experiments each, side by side; what acts in the same namespaces stays together',
  },
  { name: 'parallelism', value: 'NUMBER', summary: 'how many of the shards run at the same time (all of them)' },
]

/** Of `run` alone: the practice cluster runs no images. */
export const THERE: readonly Flag[] = [
  {
    name: 'where',
    value: 'PLACE',
    choices: ['here', 'cluster'],
    summary: 'run here, or as a Job in the cluster that is told here and leaves nothing there (here)',
  },
  { name: 'image', value: 'IMAGE', summary: 'the image of Chaos Gate, with --where cluster' },
  { name: 'start-timeout', value: 'DURATION', summary: 'until the pod must have begun, with --where cluster (2m)' },
  ...SHARDS,
]
