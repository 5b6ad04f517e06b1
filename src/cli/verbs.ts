/** The verbs of the command line, with their flags and operands. Data. */

import { CLUSTER, COMPAT, FETCHING, type Flag, HELP, RUNNING, SHARDS, THERE, WAITING } from './flags.ts'

/** What follows a verb beside its flags. */
export interface Operands {
  /** As the help names it: `FILE…`. */
  shown: string
  min: number
  max: number
  choices?: readonly string[]
}

export type VerbName =
  | 'run'
  | 'validate'
  | 'init'
  | 'discover'
  | 'info'
  | 'plan'
  | 'rbac'
  | 'job'
  | 'recover'
  | 'report'
  | `settings ${'show' | 'get' | 'set' | 'remove'}`
  | `practice ${'run' | 'up'}`

export interface Verb {
  /** Its words. */
  name: VerbName
  /** Missing when nothing may follow. */
  operands?: Operands
  summary: string
  flags: readonly Flag[]
}

const FILES: Operands = { shown: 'FILE…', min: 1, max: Number.POSITIVE_INFINITY }
const DISCOVERY_PATH: Flag = { name: 'discovery-path', value: 'PATH', summary: 'where the discovery is (discovery.json)' }
const MANIFESTS: Flag = { name: 'apply', value: 'FILE', isRepeatable: true, summary: 'manifests to apply instead of the shop' }

/** Flags that `run` has too, and mean the same here. */
function sharedFlags(...names: string[]): Flag[] {
  return RUNNING.filter(({ name }) => names.includes(name))
}

function formatFlag(...choices: string[]): Flag {
  return { name: 'format', value: 'FORMAT', choices, summary: 'how it is printed (yaml)' }
}

const OWN_FLAGS: readonly Verb[] = [
  {
    name: 'run',
    operands: FILES,
    summary: 'run experiments against the cluster of the kubeconfig',
    flags: [...RUNNING, ...CLUSTER, ...WAITING, ...THERE],
  },
  {
    name: 'validate',
    operands: FILES,
    summary: 'say everything that is wrong with experiments, and touch nothing',
    flags: [FETCHING],
  },
  {
    name: 'init',
    summary: 'write a first experiment, from answers to a few questions or from flags',
    flags: [
      { name: 'experiment-path', value: 'PATH', summary: 'where it goes, JSON or by its ending YAML (experiment.json)' },
      { ...DISCOVERY_PATH, summary: 'a discovery whose functions may be used too (discovery.json)' },
      { name: 'title', value: 'TEXT', summary: 'what should hold; given, nothing is asked' },
      { name: 'description', value: 'TEXT', summary: 'why, and what a user would notice' },
      { name: 'url', value: 'URL', summary: 'an address whose answer is the steady state' },
      { name: 'status', value: 'NUMBER', summary: 'the status that it answers with (200)' },
      { name: 'action', value: 'FUNCTION', summary: 'what to break, such as chaosk8s.pod.actions.terminate_pods' },
      { name: 'argument', value: 'NAME=VALUE', isRepeatable: true, summary: 'an argument of the action; JSON, otherwise text' },
      { name: 'force', summary: 'write over a file that is there' },
    ],
  },
  {
    name: 'discover',
    operands: { shown: '[PACKAGE]', min: 0, max: 1 },
    summary: 'write down which functions there are: our own, or those of a Python package that is installed',
    flags: [
      { ...DISCOVERY_PATH, summary: 'where it goes (discovery.json)' },
      { name: 'no-system-info', summary: 'do not let the package look at the system it talks to' },
      { name: 'no-install', summary: 'accepted for chaos; nothing is ever installed' },
    ],
  },
  {
    name: 'info',
    operands: { shown: 'core|extensions|settings', min: 1, max: 1, choices: ['core', 'extensions', 'settings'] },
    summary: 'print versions, extensions or the settings file',
    flags: [],
  },
  { name: 'settings show', summary: 'print the settings', flags: [formatFlag('yaml', 'json')] },
  {
    name: 'settings get',
    operands: { shown: 'KEY', min: 1, max: 1 },
    summary: 'print one entry of the settings, such as runtime.rollbacks or list[0]; a dot in a name is written \\.',
    flags: [formatFlag('yaml', 'json', 'string')],
  },
  {
    name: 'settings set',
    operands: { shown: 'KEY JSON', min: 2, max: 2 },
    summary: 'replace an entry that is there',
    flags: [],
  },
  {
    name: 'settings remove',
    operands: { shown: 'KEY', min: 1, max: 1 },
    summary: 'take an entry away',
    flags: [],
  },
  {
    name: 'plan',
    operands: FILES,
    summary: 'say what experiments would touch, object by object, and what stands against it; nothing is changed',
    flags: [
      { name: 'json', summary: 'as JSON' },
      ...sharedFlags(
        'policy',
        'namespace',
        'random',
        'shard',
        'shard-by',
        'durations',
        'seed',
        'var',
        'var-file',
        'undo',
        'timeout',
        'no-verify-tls',
      ),
      ...WAITING,
      ...CLUSTER,
      HELP,
    ],
  },
  {
    name: 'rbac',
    operands: FILES,
    summary: 'print the least roles that experiments need, as kubectl apply -f - takes them',
    flags: [
      { name: 'serviceaccount', value: 'NAMESPACE/NAME', summary: 'who gets them (default/chaos-gate)' },
      {
        name: 'where',
        value: 'PLACE',
        choices: ['here', 'cluster'],
        summary: 'cluster: for whoever runs them with --where cluster, makes the Job and grants what it needs (here)',
      },
      ...sharedFlags('namespace', 'var', 'var-file', 'undo', 'policy'),
      ...WAITING,
      FETCHING,
    ],
  },
  {
    name: 'report',
    operands: { ...FILES, shown: 'JOURNAL…' },
    summary: 'tell what happened from journals, ours or those of chaos, one or many',
    flags: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'html', 'markdown', 'summary', 'junit', 'sarif', 'json'],
        summary: 'a page for a browser, the comment, the job summary, JUnit XML, SARIF, results.json (text)',
      },
      { name: 'output', value: 'FILE', summary: 'where it goes; else to stdout' },
      { name: 'export-format', value: 'FORMAT', summary: 'as for chaos report: the last operand is then the file' },
    ],
  },
  {
    name: 'job',
    operands: FILES,
    summary:
      'print the Job or CronJob that runs experiments in the cluster, with the least roles, as kubectl apply -f - takes it',
    flags: [
      { name: 'schedule', value: 'CRON', summary: "a CronJob that runs them so often, such as '*/5 * * * *'; else a Job" },
      { name: 'name', value: 'NAME', summary: 'of everything that is made (chaos-, and the name of the file)' },
      { name: 'image', value: 'IMAGE', summary: 'the image of Chaos Gate' },
      { name: 'results', value: 'PVC', summary: 'the volume claim where each run leaves a folder with journals and results' },
      {
        name: 'env-from',
        value: 'SECRET',
        isRepeatable: true,
        summary: 'a Secret whose values the experiments read as variables',
      },
      { name: 'settings-from', value: 'SECRET', summary: 'a Secret with settings.yaml, for controls and notifications' },
      ...RUNNING.filter(({ name }) => !['journal-path', 'report', 'quiet', 'json', 'shard', 'shard-by'].includes(name)),
      ...SHARDS,
      ...WAITING,
    ],
  },
  {
    name: 'recover',
    summary: 'put back what runs that are gone have left in the cluster',
    flags: [
      { name: 'run', value: 'ID', summary: 'only that run, which is known to be gone' },
      { name: 'all', summary: 'also runs without a lease: look for their marks on every kind, all over the cluster' },
      { name: 'dry-run', summary: 'only say what would be put back' },
      ...sharedFlags('timeout'),
      ...CLUSTER,
    ],
  },
  {
    name: 'practice run',
    operands: FILES,
    summary: 'run experiments against a small Kubernetes in this process, with a shop in it',
    flags: [MANIFESTS, ...RUNNING, ...WAITING],
  },
  {
    name: 'practice up',
    summary: 'leave that small Kubernetes running, and print how to point kubectl at it',
    flags: [MANIFESTS],
  },
]

/** Every one of them takes `--compat` and `--help` as well. */
export const VERBS: readonly Verb[] = OWN_FLAGS.map((verb) => ({ ...verb, flags: [...verb.flags, COMPAT, HELP] }))
