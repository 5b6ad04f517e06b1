// Sixty experiments to try shards with: ten in each of six shops, and the shops themselves.
//   node examples/shards/sixty.mjs FOLDER [SHOP]
//   kubectl apply --filename FOLDER/shops.yaml
//   chaos-gate run 'FOLDER/chaos/*.json' --where cluster --namespace SHOP-1 --shards 6

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SHOPS = 6
const EXPERIMENTS = 60

const [, , folder = 'sixty', shop = 'shop'] = process.argv
const namespaces = Array.from({ length: SHOPS }, (_, index) => `${shop}-${index + 1}`)

mkdirSync(join(folder, 'chaos'), { recursive: true })
const shops = namespaces.map(shopIn).join('---\n')
writeFileSync(join(folder, 'shops.yaml'), shops)
for (let number = 1; number <= EXPERIMENTS; number += 1) {
  const name = `${String(number).padStart(2, '0')}.json`
  writeFileSync(join(folder, 'chaos', name), `${JSON.stringify(experiment(number), null, 2)}\n`)
}

/** Every other one takes an instance away, and the ones between add one. */
function experiment(number) {
  const ns = namespaces[number % SHOPS]
  const action = number % 2 === 0 ? loseOne(ns) : addOne(ns)
  return {
    title: `Experiment ${number}: the front of ${ns} is there`,
    description: 'An instance less, or one more, is nothing that anybody should notice.',
    'steady-state-hypothesis': {
      title: 'At least one instance is there',
      probes: [
        {
          type: 'probe',
          name: 'instances',
          tolerance: { type: 'range', range: [1, 9] },
          provider: python('chaosk8s.pod.probes', 'count_pods', { label_selector: 'app=front', phase: 'Running', ns }),
        },
      ],
    },
    method: [{ ...action, pauses: { after: 1 } }],
  }
}

function loseOne(ns) {
  const provider = python('chaosk8s.pod.actions', 'terminate_pods', { label_selector: 'app=front', qty: 1, rand: true, ns })
  return { type: 'action', name: 'lose-an-instance', provider }
}

function addOne(ns) {
  const provider = python('chaosk8s.deployment.actions', 'scale_deployment', { name: 'front', replicas: 3, ns })
  return { type: 'action', name: 'add-an-instance', provider }
}

function python(module, func, args) {
  return { type: 'python', module, func, arguments: args }
}

function shopIn(namespace) {
  return `apiVersion: v1
kind: Namespace
metadata: { name: ${namespace} }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: front, namespace: ${namespace} }
spec:
  replicas: 2
  selector: { matchLabels: { app: front } }
  template:
    metadata: { labels: { app: front } }
    spec:
      terminationGracePeriodSeconds: 1
      containers:
        - name: front
          image: chaos-gate/demo:1
          ports: [{ containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 1 }
`
}
