import { openFunctionBench } from './function-bench.ts'
import { functionContract } from './function-contract.ts'
import { nodeFunctions } from './node-functions.ts'
import { podFunctions } from './pod-functions.ts'

const kubeconfig = process.env.KUBECONFIG
if (!kubeconfig)
  throw new Error('set KUBECONFIG to the kubeconfig of a cluster whose namespaces and nodes may be made and deleted')

functionContract({ 'functions of pods and events': podFunctions, 'functions of nodes': nodeFunctions }, () =>
  openFunctionBench(kubeconfig),
)
