/** What each feature must be allowed to do, and nothing beyond. */

export interface Permission {
  feature: string
  /** In the job's `permissions`. */
  workflow: string
  /** In a Role of the namespace. */
  cluster: string
}

export const PERMISSIONS: readonly Permission[] = [
  { feature: 'running experiments', workflow: 'contents: read', cluster: 'what the functions below need' },
  { feature: 'the comment on the pull request', workflow: 'pull-requests: write', cluster: '' },
  { feature: '`mode: publish`', workflow: 'pull-requests: write', cluster: '' },
  { feature: 'reading results of another workflow run', workflow: 'actions: read', cluster: '' },
  { feature: '`history: branch`, to compare with', workflow: 'contents: read', cluster: '' },
  { feature: '`history: branch`, to keep runs', workflow: 'contents: write', cluster: '' },
  { feature: '`history: artifact`, `issue: never`, webhooks', workflow: '', cluster: '' },
  { feature: '`issue`', workflow: 'issues: write', cluster: '' },
  { feature: 'job summary, annotations, report folder', workflow: '', cluster: '' },
  { feature: 'probes of pods', workflow: '', cluster: '`list` pods' },
  { feature: 'probes of deployments', workflow: '', cluster: '`list`, `watch` deployments.apps' },
  { feature: '`terminate_pods`', workflow: '', cluster: '`list`, `get`, `delete` pods' },
  { feature: '`scale_deployment`', workflow: '', cluster: '`get`, `patch` deployments.apps' },
  { feature: '`wait-for` a rollout', workflow: '', cluster: '`get`, `list`, `watch` of its kind' },
]
