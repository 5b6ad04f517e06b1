/** What functions do that is odd. */

import type { Decision } from './decision.ts'

const functions = 'test/activities/chaosk8s'

export const ofFunctions: Readonly<Record<number, Decision>> = {
  1: {
    about: '`terminate_pods` that matches nothing succeeds with `[]`',
    taken: 'kept',
    what: 'The output is the same; the result says which selector found nothing where, and the verdict is `inconclusive`.',
    proof: {
      file: `${functions}/pod/actions/terminate_pods.test.ts`,
      title: 'that nothing matched, with selector and namespace',
    },
  },
  2: {
    about: 'without any selector, the first pod, every node or all of a namespace is taken',
    taken: 'kept',
    what: 'With a warning in result and comment.',
    proof: { file: `${functions}/node/actions/cordon.test.ts`, title: 'no argument takes every node, with a warning' },
  },
  3: {
    about: 'percentages are rounded up, and quantities end at what there is',
    taken: 'kept',
    what: 'The same; that there were fewer than asked for is told. Pods that are ending or have ended are not counted.',
    proof: { file: `${functions}/pod/actions/terminate_pods.test.ts`, title: 'that there were fewer than asked for' },
  },
  4: {
    about: 'an object that is gone when it is to be deleted fails the action, and the names are lost',
    taken: 'fixed',
    what: 'The others are deleted, a warning names the one that was gone, and deletions only ever meet the object that was chosen (its uid).',
    proof: {
      file: `${functions}/pod/actions/terminate_pods.test.ts`,
      title: 'a pod that is gone already (%i) does not stop the others',
    },
  },
  5: {
    about: 'whole numbers that come as text, as from a variable, fail',
    taken: 'chosen',
    what: 'They count as numbers, in every function; anything else is refused before something is touched.',
    proof: {
      file: `${functions}/deployment/actions/scale_deployment.test.ts`,
      title: 'patches the object itself and gives nothing (%j)',
    },
  },
  6: {
    about:
      '`exec_in_pods` gives exit codes other than 0 as text, loses what the program wrote to stderr, and does nothing without a container',
    taken: 'chosen',
    what: '`exit_code` is always a number. `stderr` is what the server says, as in the reference; the program’s own is added as `process_stderr`. Without `container_name` it is the container that the pod calls its default, else its first. Time that is over gives 1.',
    proof: {
      file: `${functions}/pod/actions/exec_in_pods.test.ts`,
      title: 'with another code: a number, and no evidence of a fault',
    },
  },
  7: {
    about: 'a program that is not there breaks `exec_in_pods` or looks like an exit code',
    taken: 'fixed',
    what: 'The action fails, with what the server says.',
    proof: { file: `${functions}/pod/actions/exec_in_pods.test.ts`, title: 'a program that could not be run fails it: %j' },
  },
  8: {
    about: '`read_pod_logs` always has timestamps, asks for a second too little, and looks for the label `None` without a name',
    taken: 'fixed',
    what: 'Timestamps stay. Seconds are exact. A selector that needs a name fails without one. Logs end where they end now, and more than 16 MiB in one call fail.',
    proof: { file: `${functions}/pod/probes/read_pod_logs.test.ts`, title: 'that needs a name fails without one' },
  },
  9: {
    about: '`pods_not_in_phase` fails where there are no pods',
    taken: 'kept',
    what: 'The same.',
    proof: { file: `${functions}/pod/probes/phases.test.ts`, title: 'else it fails, or is false when told so' },
  },
  10: {
    about: '`pods_in_conditions` breaks on a pod without conditions',
    taken: 'fixed',
    what: 'Such a pod does not match.',
    proof: {
      file: `${functions}/pod/probes/pods_in_conditions.test.ts`,
      title: 'a pod that has no conditions yet does not match',
    },
  },
  11: {
    about: '`deployment_partially_available` breaks where no replica is available',
    taken: 'fixed',
    what: 'It is not healthy, or `false` when told so.',
    proof: { file: `${functions}/waiting.test.ts`, title: 'none, which the server leaves out' },
  },
  12: {
    about: 'a deployment of no replicas is never healthy nor fully available',
    taken: 'kept',
    what: 'The same: an application that is scaled to nothing is not there. Waits, and looks at daemon sets, count a status only once it speaks of the object as it is now.',
    proof: {
      file: `${functions}/deployment/probes/availability.test.ts`,
      title: 'a deployment that is scaled to nothing is not available',
    },
  },
  13: {
    about: '`timeout` counts silence, so that a wait may take much longer, or end too soon',
    taken: 'fixed',
    what: 'It is the time of the whole wait; the messages are the same.',
    proof: { file: `${functions}/waiting.test.ts`, title: 'waits its whole time, then fails, or is false when told so' },
  },
  14: {
    about: 'the `raise_on_…` flags say nothing of answers that are errors',
    taken: 'kept',
    what: 'A look that the server refuses fails, whatever the flag.',
    proof: {
      file: `${functions}/deployment/probes/availability.test.ts`,
      title: 'what is forbidden fails, even when told to be false',
    },
  },
  15: {
    about: '`microservice_available_and_healthy` gives nothing where it should give true',
    taken: 'fixed',
    what: 'It gives `true`, so that the documented `tolerance: true` holds.',
    proof: {
      file: `${functions}/deployment/probes/availability.test.ts`,
      title: 'microservice_available_and_healthy is the same, gives true, always fails, and says what to use',
    },
  },
  16: {
    about: '`kill_microservice` and `service_endpoint_is_initialized` send a selector with `{name}` in it',
    taken: 'fixed',
    what: 'The former fills it in. The latter has no selector by default, and looks by name.',
    proof: {
      file: `${functions}/existing.test.ts`,
      title: 'the old one looks by name, and sends no selector of which the name was never filled in',
    },
  },
  17: {
    about: '`delete_pods` deletes one pod, and its `name` is a pattern; long ago it deleted all',
    taken: 'kept',
    what: 'One pod, as since 0.26.',
    proof: {
      file: `${functions}/pod/actions/delete_pods.test.ts`,
      title: 'one pod, whose name fits the pattern, and what to use instead',
    },
  },
  18: {
    about: '`delete_nodes` breaks with `all`; nodes are drawn several times; pods choose nodes only with both arguments',
    taken: 'fixed',
    what: '`all` works, each node is taken once, `count: 0` is none. `pod_label_selector` is enough; `pod_namespace` alone still narrows nothing, and that is told. The node that the run itself is on is taken only where it is named.',
    proof: { file: `${functions}/node/actions/delete_nodes.test.ts`, title: '%j: by chance, each once, and the seed repeats it' },
  },
  19: {
    about:
      '`drain_nodes` breaks on pods without owner or volumes, evicts pods of daemon sets, and gives up at the first budget that says no',
    taken: 'fixed',
    what: 'As `kubectl drain`: budgets are asked again until `timeout`, which is one for all nodes; daemon sets stay; a pod that nobody would replace fails it before any is evicted, unless it has local storage and `delete_pods_with_local_storage` is set. Pods that take a while to go have the whole ten seconds between two looks of the reference, so that its pauses suffice for what replaces them.',
    proof: {
      file: `${functions}/node/actions/drain_nodes.test.ts`,
      title: 'is asked again, a little later each time, until it allows it',
    },
  },
  20: {
    about: '`create_node` gives what no journal can hold, and knows only the names of the Python client',
    taken: 'fixed',
    what: 'The node as JSON. Names as in YAML are taken too; unknown ones are refused.',
    proof: {
      file: `${functions}/node/actions/create_node.test.ts`,
      title: 'the node as the server made it, from names as in Python or in YAML',
    },
  },
  21: {
    about: 'creating a custom object that is there already succeeds, with the refusal as output',
    taken: 'kept',
    what: 'The same, and the result says that nothing was changed.',
    proof: {
      file: `${functions}/crd/custom-objects.test.ts`,
      title: 'that is there already is no failure: the refusal is given, and that nothing was done is told',
    },
  },
  22: {
    about: 'failures of functions for custom objects name the wrong verb, or hold Python’s own notation',
    taken: 'chosen',
    what: 'They name the verb that failed, and hold the server’s words.',
    proof: { file: `${functions}/crd/custom-objects.test.ts`, title: 'a refusal to %s it says so' },
  },
  23: {
    about: '`replace_…` and `apply_…` can never work',
    taken: 'fixed',
    what: 'Replacing is a look and a patch that comes to the same as a PUT, and can be put back; `force` passes over the version that the resource names. Applying creates the object, or merges into the one that is there.',
    proof: {
      file: `${functions}/crd/custom-objects.test.ts`,
      title: 'is a look and a patch that leaves nothing of what the resource does not have, but the status',
    },
  },
  24: {
    about: '`patch_…` with a mapping is refused by every server',
    taken: 'fixed',
    what: 'A mapping is merged; a list is a JSON patch.',
    proof: {
      file: `${functions}/crd/custom-objects.test.ts`,
      title: 'is patched by one call: a mapping is merged, a list is a JSON patch',
    },
  },
  25: {
    about:
      'faults of Chaos Mesh: reordering and bandwidth are always refused, mode values are lost, a target of one chance pod is always sent',
    taken: 'fixed',
    what: 'Sent as Chaos Mesh documents it: reordering as part of a delay of 10 ms, values with every mode that has one, one worker where none is named, and nothing that is unset. A target is sent only when an argument speaks of one. The functions do not wait for the fault; the verdict is `inconclusive` where Chaos Mesh has not injected it by the last look.',
    proof: { file: `${functions}/chaosmesh/faults.test.ts`, title: 'a network fault is as Chaos Mesh documents it (%#)' },
  },
  26: {
    about: 'network policies fail where they are there, or gone, already; labels as text are sent as they are',
    taken: 'chosen',
    what: 'Neither fails, and both are told; labels as text are read. A policy of that name for other pods fails.',
    proof: {
      file: `${functions}/networking/policies.test.ts`,
      title: 'one that is there already for the same pods will do, and is told',
    },
  },
  27: {
    about: 'a failure of `update_ingress` speaks of a daemon set',
    taken: 'fixed',
    what: 'It speaks of an ingress.',
    proof: { file: `${functions}/patching.test.ts`, title: 'says in its own words what was refused, and why' },
  },
  28: {
    about: 'Istio faults for routes that are not there, and patches that are refused, succeed',
    taken: 'chosen',
    what: 'Both fail; the former says which routes there are. Removing from a route that is not there is fine, and told. A conflict is read again, up to five times. The output has the same three keys.',
    proof: {
      file: 'test/activities/chaosistio/fault/faults.test.ts',
      title: '%#: no such route fails, says which there are, and writes nothing',
    },
  },
  29: {
    about: 'removing a delay removes an abort too, and the reverse',
    taken: 'kept',
    what: 'The same. What was there before the run is put back at its end.',
    proof: { file: 'test/activities/chaosistio/fault/faults.test.ts', title: 'takes any fault out, by a look and a patch' },
  },
}
