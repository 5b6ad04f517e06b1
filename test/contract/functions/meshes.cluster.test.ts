import { openFunctionBench } from './function-bench.ts'
import { functionContract } from './function-contract.ts'
import { istioFunctions } from './istio-functions.ts'
import { meshFunctions } from './mesh-functions.ts'

const kubeconfig = process.env.KUBECONFIG
if (!kubeconfig) throw new Error('set KUBECONFIG to the kubeconfig of a cluster whose namespaces may be made and deleted')

functionContract({ 'functions of Chaos Mesh': meshFunctions, 'functions of Istio': istioFunctions }, () =>
  openFunctionBench(kubeconfig),
)
