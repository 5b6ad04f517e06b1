/**
 * Fields of protobuf messages by number: a name, and a type where it is no text. `count` is a number whose 0 means nothing; `int` keeps
 * its 0. Fields that are not listed are passed over.
 */
export const MESSAGES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Unknown: { 1: 'typeMeta TypeMeta', 2: 'raw raw' },
  TypeMeta: { 1: 'apiVersion', 2: 'kind' },
  ObjectMeta: {
    1: 'name',
    2: 'generateName',
    3: 'namespace',
    5: 'uid',
    6: 'resourceVersion',
    11: 'labels map',
    12: 'annotations map',
    14: 'finalizers list',
  },
  DeleteOptions: {
    1: 'gracePeriodSeconds int',
    2: 'preconditions Preconditions',
    3: 'orphanDependents bool',
    4: 'propagationPolicy',
  },
  Preconditions: { 1: 'uid', 2: 'resourceVersion' },
  LabelSelector: { 1: 'matchLabels map', 2: 'matchExpressions list LabelSelectorRequirement' },
  LabelSelectorRequirement: { 1: 'key', 2: 'operator', 3: 'values list' },
  IntOrString: { 1: 'type int', 2: 'intVal int', 3: 'strVal' },
  Namespace: { 1: 'metadata ObjectMeta' },
  ConfigMap: { 1: 'metadata ObjectMeta', 2: 'data map', 3: 'binaryData map bytes' },
  Secret: { 1: 'metadata ObjectMeta', 2: 'data map bytes', 3: 'type', 4: 'stringData map' },
  ServiceAccount: { 1: 'metadata ObjectMeta' },
  Service: { 1: 'metadata ObjectMeta', 2: 'spec ServiceSpec' },
  ServiceSpec: { 1: 'ports list ServicePort', 2: 'selector map', 3: 'clusterIP', 4: 'type', 10: 'externalName' },
  ServicePort: { 1: 'name', 2: 'protocol', 3: 'port count', 4: 'targetPort IntOrString', 5: 'nodePort count' },
  Deployment: { 1: 'metadata ObjectMeta', 2: 'spec DeploymentSpec' },
  DeploymentSpec: { 1: 'replicas int', 2: 'selector LabelSelector', 3: 'template PodTemplateSpec' },
  PodTemplateSpec: { 1: 'metadata ObjectMeta', 2: 'spec PodSpec' },
  PodSpec: { 2: 'containers list Container' },
  Container: { 1: 'name', 2: 'image', 3: 'command list', 4: 'args list', 6: 'ports list ContainerPort' },
  ContainerPort: { 1: 'name', 3: 'containerPort count', 4: 'protocol' },
  PodDisruptionBudget: { 1: 'metadata ObjectMeta', 2: 'spec PodDisruptionBudgetSpec' },
  PodDisruptionBudgetSpec: { 1: 'minAvailable IntOrString', 2: 'selector LabelSelector', 3: 'maxUnavailable IntOrString' },
}
